using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Storyline.Data.Accounts;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Connecting accounts through one of Meta's logins: there, and back once.</summary>
public sealed class AccountConnecting(
    IConnectAttemptRepository attempts,
    IMemberRepository members,
    IInstagramLogin login,
    AccountIntake intake,
    InstagramFeature feature,
    IOptions<ConnectOptions> options,
    ServiceTrace trace,
    TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Whether this installation has an app for a login.</summary>
    public bool IsConfigured(LoginKind kind) => login.IsConfigured(kind);

    /// <summary>An address at Meta, for one person, for ten minutes, for one return.</summary>
    /// <param name="browser">What the browser that is sent there will show on its return; null when another one is used, as from the command line.</param>
    /// <exception cref="ConflictException">The login is not set up, or Instagram is switched off.</exception>
    public async Task<ConnectInvitation> BeginAsync(LoginKind kind, string? browser, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        feature.Require();
        if (!login.IsConfigured(kind))
        {
            var name = kind.ToString().ToUpperInvariant();
            throw new ConflictException($"Connecting with {kind} is not set up: set {name}_APP_ID and {name}_APP_SECRET and start Storyline again.");
        }

        var state = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var attempt = new ConnectAttempt
        {
            StateHash = HashOf(state, browser), TeamId = by.TeamId, UserId = by.UserId, Login = kind, CreatedAt = now, ExpiresAt = now + Patience,
        };
        await attempts.AddAsync(attempt, cancellationToken);
        return new ConnectInvitation(login.ConsentAddress(kind, options.Value.Callback, state), attempt.ExpiresAt, attempt.StateHash);
    }

    /// <summary>Somebody came back from Meta: with a code, or with an error.</summary>
    /// <param name="browser">What the browser shows of <see cref="BeginAsync"/>; one that shows nothing may only end what was begun without one.</param>
    public async Task<ConnectOutcome> FinishAsync(string state, string? browser, string? code, string? error, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inThisBrowser = browser is null ? null : await attempts.TakeAsync(HashOf(state, browser), now, cancellationToken);
        if ((inThisBrowser ?? await attempts.TakeAsync(HashOf(state, null), now, cancellationToken)) is not { } attempt)
        {
            return new ConnectOutcome.Refused(
                ConnectRefusal.Stale, $"This way back was used already, is too old, or belongs to another browser. Begin again at {options.Value.Page}, or with storyline account add --connect.");
        }

        var outcome = await ActorOfAsync(attempt, cancellationToken) is { } by
            ? await FinishAsync(attempt, code, error, by, cancellationToken)
            : new ConnectOutcome.Refused(ConnectRefusal.NotAllowed, "Whoever began this may not connect accounts any more: an admin of the team has to.");
        await attempts.NoteOutcomeAsync(attempt.StateHash, ConnectReport.Of(outcome).Write(), cancellationToken);
        return outcome with { DashboardOf = inThisBrowser?.TeamId };
    }

    /// <summary>What came of an invitation; null while nobody has come back.</summary>
    public async Task<ConnectReport?> ReportAsync(ConnectInvitation invitation, CancellationToken cancellationToken) =>
        (await attempts.FindAsync(invitation.StateHash, cancellationToken))?.Outcome is { } written ? ConnectReport.Read(written) : null;

    private Task<ConnectOutcome> FinishAsync(ConnectAttempt attempt, string? code, string? error, Actor by, CancellationToken cancellationToken) =>
        (code, error) switch
        {
            ({ Length: > 0 }, null or "") => trace.RunAsync("AccountConnecting", "Finish", by, async notes =>
            {
                var outcome = await RedeemAsync(attempt, code, by, cancellationToken);
                notes.Set("connected", outcome is ConnectOutcome.Connected connected ? connected.Accounts.Count : 0);
                return outcome;
            }),
            (_, "access_denied") => Task.FromResult<ConnectOutcome>(
                new ConnectOutcome.Refused(ConnectRefusal.Cancelled, "Nothing was connected: it was cancelled on Meta's page.")),
            _ => Task.FromResult<ConnectOutcome>(
                new ConnectOutcome.Refused(ConnectRefusal.Refused, "Nothing was connected: Meta came back with an error. Try again, and check the app's settings at Meta if it repeats.")),
        };

    private async Task<ConnectOutcome> RedeemAsync(ConnectAttempt attempt, string code, Actor by, CancellationToken cancellationToken)
    {
        try
        {
            var granted = await login.RedeemAsync(attempt.Login, WithoutTail(code), options.Value.Callback, cancellationToken);
            return await intake.TakeAsync(attempt.Login, granted, by, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            var why = failure.Kind switch
            {
                FailureKind.Unavailable or FailureKind.RateLimited or FailureKind.Unknown => ConnectRefusal.Unavailable,
                FailureKind.Misconfigured => ConnectRefusal.Misconfigured,
                _ => ConnectRefusal.Refused,
            };
            return new ConnectOutcome.Refused(why, $"Nothing was connected: {failure.Message}");
        }
    }

    /// <summary>Null when the person is not an admin any more.</summary>
    private async Task<Actor?> ActorOfAsync(ConnectAttempt attempt, CancellationToken cancellationToken) =>
        attempt.UserId is not { } user ? Actor.CommandLine(attempt.TeamId)
        : await members.FindAsync(attempt.TeamId, user, cancellationToken) is { } member && member.May(TeamRole.Admin) ? Actor.Of(member, Door.Api)
        : null;

    // Instagram hangs "#_" on the code, Facebook "#_=_".
    private static string WithoutTail(string code) => code.Split('#')[0];

    private static byte[] HashOf(string state, string? browser) => SHA256.HashData(Encoding.UTF8.GetBytes($"{state}:{browser}"));
}
