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
    private readonly IReadOnlyList<(string Id, byte[] Key)> ring = [.. options.Value.Keys
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Convert.FromBase64String).Select(key => (IdOf(key), key))];

    /// <summary>Names the key that encrypts now.</summary>
    public string KeyId => Newest.Id;

    private (string Id, byte[] Key) Newest => ring is [var newest, ..] ? newest : throw new InvalidOperationException("There is no key for stored tokens.");

    /// <summary>Encrypts a secret for one row.</summary>
    public byte[] Encrypt(TeamId teamId, ApiTokenId id, string secret)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var bound = new byte[NonceSize + TagSize + plain.Length];
        var nonce = bound.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Newest.Key, TagSize);
        cipher.Encrypt(nonce, plain, bound.AsSpan(NonceSize + TagSize), bound.AsSpan(NonceSize, TagSize), Row(teamId, id));
        return bound;
    }

    /// <summary>The secret of a row; null when its key is not in the ring, or the ciphertext is not this row's.</summary>
    public string? Decrypt(ApiToken token)
    {
        if (ring.FirstOrDefault(key => key.Id == token.KeyId).Key is not { } key || token.Ciphertext.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[token.Ciphertext.Length - NonceSize - TagSize];
        try
        {
            using var cipher = new AesGcm(key, TagSize);
            cipher.Decrypt(
                token.Ciphertext.AsSpan(0, NonceSize), token.Ciphertext.AsSpan(NonceSize + TagSize), token.Ciphertext.AsSpan(NonceSize, TagSize), plain, Row(token.TeamId, token.Id));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Row(TeamId teamId, ApiTokenId id) => Encoding.UTF8.GetBytes($"api_tokens:{teamId}:{id}");

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key)[..6]);
}
