using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Services.Core.Operations;

namespace Storyline.Api.Operations;

/// <summary>
/// The signed-in team's changes as they are committed, and heartbeats between them; the first heartbeat says that the stream listens. It ends with the
/// session, and when Storyline stops.
/// </summary>
internal sealed class ChangeStream(LiveChanges live, IHostApplicationLifetime lifetime, IOptions<ApiOptions> options, TimeProvider clock)
{
    public const string Changed = "change";
    public const string Heartbeat = "heartbeat";

    public async IAsyncEnumerable<SseItem<ChangeResponse>> OfAsync(CurrentMember member, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var session = new CancellationTokenSource(Remaining(member), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping, session.Token);
        var changes = live.OfTeamAsync(member.TeamId, end.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            yield return new SseItem<ChangeResponse>(new ChangeResponse(Heartbeat, null), Heartbeat);
            while (await WaitAsync(next) is { } arrived)
            {
                if (arrived)
                {
                    yield return new SseItem<ChangeResponse>(ChangeResponse.From(changes.Current), Changed);
                    next = changes.MoveNextAsync().AsTask();
                }
                else
                {
                    yield return new SseItem<ChangeResponse>(new ChangeResponse(Heartbeat, null), Heartbeat);
                }
            }
        }
        finally
        {
            await end.CancelAsync();
            await WaitAsync(next);
            await changes.DisposeAsync();
        }
    }

    private TimeSpan Remaining(CurrentMember member) =>
        member.ExpiresAt - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>True: a change. False: silence. Null: the end.</summary>
    private async Task<bool?> WaitAsync(Task<bool> next)
    {
        try
        {
            return await next.WaitAsync(options.Value.EventHeartbeat, clock) ? true : null;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
