using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// The one call that cannot be taken back: the intent is committed before it, and whatever comes back but an id is no proof. False: somebody else
/// has the publication by now, or its recovery is to come.
/// </summary>
public sealed class PublishCall(
    AccountConnections connections,
    QuotaReading quotas,
    AccountStories stories,
    PublicationEnds ends,
    ContainerRenewal renewal,
    AccountTurns turns,
    SecondLook secondLook,
    PublishCheck check,
    PublishIntent intent,
    PublishSending sending,
    ICrashPoints crash,
    TimeProvider clock)
{
    public async Task<bool> PublishAsync(Publication publication, CancellationToken stopping)
    {
        var untilDone = CancellationToken.None;
        if (await secondLook.LookAsync(publication, untilDone) is { } isOurs)
        {
            return isOurs;
        }

        if (await check.WithdrawalAsync(publication, untilDone) is { } withdrawn)
        {
            return await ends.CallOffAsync(publication, withdrawn, untilDone);
        }

        if (await check.IsTooLateAsync(publication, untilDone))
        {
            return await ends.HandToTeamAsync(publication, PublishCheck.TooLate, untilDone);
        }

        var readiness = await connections.OpenAsync(publication.TeamId, publication.InstagramAccountId, untilDone);
        if (readiness is not AccountReadiness.Ready ready)
        {
            return await ends.HandToTeamAsync(publication, ((AccountReadiness.NotReady)readiness).Reason, untilDone);
        }

        if (clock.GetUtcNow() - publication.ContainerAt >= PublishWaits.ContainerLife)
        {
            return await renewal.RenewAsync(publication, "Instagram's copy of it is about to expire", untilDone);
        }

        var quota = await quotas.ReadAsync(ready, untilDone);
        crash.Pass(CrashPoint.QuotaAnswered);
        if (quota.Left == 0)
        {
            return await ends.HandToTeamAsync(publication, $"Instagram's publishing quota is used up: {quota.Used} of {quota.Total} in {quota.Window.TotalHours:0} h", untilDone);
        }

        publication.QuotaBefore = quota.Used;
        var live = await stories.LiveAsync(publication, ready, untilDone);
        // What an earlier call of this post may have brought about late is no story from before.
        publication.LiveStoriesBefore = publication.Attempt == 1 ? [.. live.Select(story => story.MediaId)] : publication.LiveStoriesBefore;
        crash.Pass(CrashPoint.StoriesAnswered);
        await WaitAsync(publication.DueAt - clock.GetUtcNow(), stopping);
        using (await turns.TakeAsync(publication.InstagramAccountId, stopping))
        {
            switch (await intent.CommitAsync(publication, stopping))
            {
                case IntentOutcome.Committed when await sending.SendAsync(publication, ready, untilDone):
                    break;
                case IntentOutcome.Objected objected:
                    return await ends.HandToTeamAsync(publication, objected.Reason, untilDone);
                case IntentOutcome.CalledOff off:
                    return await ends.CallOffAsync(publication, off.Why, untilDone);
                default:
                    return false;
            }
        }

        await (publication.MediaId is null ? Task.CompletedTask : sending.LookUpAddressAsync(publication, ready, untilDone));
        return true;
    }

    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
}
