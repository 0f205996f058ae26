using System.Web;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Examinations;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Stalls;

namespace Storyline.Services.Core.Tests.Accounts;

/// <summary>Meta stalls at everything that is asked of it about an account, and the others where the doctor asks them; no connection is held meanwhile.</summary>
public sealed class HeldConnectionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>What both logins have in common.</summary>
    private static readonly string[] Common =
    [
        "cloudinary delivery", "cloudinary destroy", "cloudinary upload", "cloudinary usage", "instagram DELETE permissions", "instagram GET access_token",
        "instagram GET content_publishing_limit", "instagram GET debug_token", "telegram getChat", "telegram getChatMember", "telegram getMe",
    ];

    [Theory]
    [InlineData(LoginKind.Facebook, "instagram GET accounts", "instagram GET object")]
    [InlineData(LoginKind.Instagram, "instagram GET me", "instagram POST access_token", "instagram GET refresh_access_token")]
    public async Task No_connection_is_held_while_an_account_is_connected_checked_renewed_examined_and_taken_back(LoginKind login, params string[] further)
    {
        await using var outside = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(outside, TimeProvider.System);
        await using var process = new StalledProcess(world);

        var account = await ConnectAsync(process, world, login);
        await process.DoAsync<AccountCheck>(check => check.RunAsync(account.Id, world.Admin, None));
        await process.DoAsync<AccountQuota>(quota => quota.ReadAsync(account.Id, world.Admin, None));
        await process.DoAsync<TokenRefresh>(refresh => refresh.RunAsync(account, None));
        var findings = await process.AskAsync<Doctor, IReadOnlyList<Finding>>(doctor => doctor.ExamineAsync(world.Team.Id, None));
        await process.DoAsync<AccountRevocation>(revocation => revocation.RevokeAsync(account.Id, world.Admin, None));

        process.Outside.Held.ShouldBeEmpty();
        Common.Concat(further).ShouldBeSubsetOf(process.Outside.Called);
        findings.ShouldNotContain(finding => finding.State == FindingState.Broken);
    }

    /// <summary>A person allows the app in a browser of their own, which nobody stalls.</summary>
    private static async Task<InstagramAccount> ConnectAsync(StalledProcess process, ServiceWorld world, LoginKind login)
    {
        var invitation = await process.AskAsync<AccountConnecting, ConnectInvitation>(connecting => connecting.BeginAsync(login, null, world.Admin, None));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var allowed = await browser.GetAsync(new Uri($"{invitation.Address.AbsoluteUri}&auto=1"));
        var way = HttpUtility.ParseQueryString(allowed.Headers.Location!.Query);
        var outcome = await process.AskAsync<AccountConnecting, ConnectOutcome>(
            connecting => connecting.FinishAsync(way["state"]!, null, way["code"], null, None));
        return outcome.ShouldBeOfType<ConnectOutcome.Connected>().Accounts[0];
    }
}
