using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Accounts;

/// <summary>Encrypts stored tokens (AES-256-GCM): nonce, tag, ciphertext. A ciphertext opens only in the row that it was made for.</summary>
public sealed class TokenCipher(IOptions<EncryptionOptions> options)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly KeyRing ring = new(options.Value);

    /// <summary>Names the key that encrypts now.</summary>
    public string KeyId => Newest.Id;

    private EncryptionKey Newest => ring.Keys is [var newest, ..] ? newest : throw new InvalidOperationException("There is no key for stored tokens: set ENCRYPTION_KEYS.");

    /// <summary>Encrypts a secret for one row.</summary>
    public byte[] Encrypt(TeamId teamId, ApiTokenId id, string secret)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var bound = new byte[NonceSize + TagSize + plain.Length];
        var nonce = bound.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Newest.Bytes.Span, TagSize);
        cipher.Encrypt(nonce, plain, bound.AsSpan(NonceSize + TagSize), bound.AsSpan(NonceSize, TagSize), Row(teamId, id));
        return bound;
    }

    /// <summary>The secret of a row; null when its key is not in the ring, or the ciphertext is not this row's.</summary>
    public string? Decrypt(ApiToken token) => token.Ciphertext.Length < NonceSize + TagSize
        ? null
        : ring.Keys.OrderByDescending(key => key.Id == token.KeyId).Select(key => Open(key, token)).FirstOrDefault(secret => secret is not null);

    private static string? Open(EncryptionKey key, ApiToken token)
    {
        var sealedBytes = token.Ciphertext.AsSpan();
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        try
        {
            using var cipher = new AesGcm(key.Bytes.Span, TagSize);
            cipher.Decrypt(sealedBytes[..NonceSize], sealedBytes[(NonceSize + TagSize)..], sealedBytes[NonceSize..(NonceSize + TagSize)], plain, Row(token.TeamId, token.Id));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Row(TeamId teamId, ApiTokenId id) => Encoding.UTF8.GetBytes($"api_tokens:{teamId}:{id}");
}
