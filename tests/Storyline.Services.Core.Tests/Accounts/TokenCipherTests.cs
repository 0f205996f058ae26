using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class TokenCipherTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly string older = EncryptionKey.Make();
    private readonly string newer = EncryptionKey.Make();

    [Fact]
    public void A_secret_opens_in_its_row_and_in_no_other()
    {
        var cipher = With(newer);
        var row = Row(cipher, "canary");

        cipher.Decrypt(row).ShouldBe("canary");
        cipher.Decrypt(Copy(row, id: ApiTokenId.New(Now))).ShouldBeNull();
        cipher.Decrypt(Copy(row, team: TeamId.New(Now))).ShouldBeNull();
    }

    [Fact]
    public void Nothing_that_was_tampered_with_opens()
    {
        var cipher = With(newer);
        var row = Row(cipher, "canary");

        for (var at = 0; at < row.Ciphertext.Length; at++)
        {
            var bent = row.Ciphertext.ToArray();
            bent[at] ^= 1;
            cipher.Decrypt(Copy(row, ciphertext: bent)).ShouldBeNull($"byte {at}");
        }

        cipher.Decrypt(Copy(row, ciphertext: row.Ciphertext[..10])).ShouldBeNull();
        cipher.Decrypt(Copy(row, ciphertext: [])).ShouldBeNull();
    }

    [Fact]
    public void The_newest_key_encrypts_and_older_ones_still_decrypt()
    {
        var before = Row(With(older), "canary");
        var cipher = With(newer, older);

        cipher.Decrypt(before).ShouldBe("canary");
        cipher.KeyId.ShouldNotBe(before.KeyId);
        With(newer).Decrypt(before).ShouldBeNull();
        With(older).Decrypt(Row(cipher, "canary")).ShouldBeNull();
    }

    [Fact]
    public void The_same_secret_is_never_encrypted_to_the_same_bytes_and_a_key_never_shows_itself()
    {
        var cipher = With(newer);
        var id = ApiTokenId.New(Now);
        var team = TeamId.New(Now);

        cipher.Encrypt(team, id, "canary").ShouldNotBe(cipher.Encrypt(team, id, "canary"));
        $"{EncryptionKey.Parse(newer)}".ShouldBe($"key {cipher.KeyId}");
    }

    private static TokenCipher With(params string[] keys) => new(Options.Create(new EncryptionOptions { Keys = string.Join(',', keys) }));

    private static ApiToken Row(TokenCipher cipher, string secret)
    {
        var (team, id) = (TeamId.New(Now), ApiTokenId.New(Now));
        return new ApiToken
        {
            Id = id, TeamId = team, Service = ApiToken.Instagram, Kind = TokenKind.Access, IssuedAt = Now, KeyId = cipher.KeyId, Ciphertext = cipher.Encrypt(team, id, secret),
        };
    }

    private static ApiToken Copy(ApiToken row, TeamId? team = null, ApiTokenId? id = null, byte[]? ciphertext = null) => new()
    {
        Id = id ?? row.Id, TeamId = team ?? row.TeamId, Service = row.Service, Kind = row.Kind, IssuedAt = row.IssuedAt, KeyId = row.KeyId, Ciphertext = ciphertext ?? row.Ciphertext,
    };
}
