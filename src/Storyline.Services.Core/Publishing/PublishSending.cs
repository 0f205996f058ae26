using Storyline.Data;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>Sends the publish call whose intent is committed, and keeps what came back: an id is a post, anything else proves nothing.</summary>
public sealed class PublishSending(
    IPublicationRepository publications,
    IPublishAttemptRepository attempts,
    IInstagramPublisher instagram,
    PublicationEnds ends,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    /// <summary>
    /// An answer that takes longer will not be waited for: what became of the call is found out by reading the container. Short enough for two readings, half a
    /// minute apart, before the team would be asked, and for another if one of them fails.
    /// </summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    /// <summary>False: somebody else has the publication by now. True: what came back is kept, and if that was no id, the recovery is next.</summary>
    public async Task<bool> SendAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(LongestCall, clock);
        StorylineTelemetry.PublishLateness.Record((clock.GetUtcNow() - publication.DueAt).TotalSeconds);
        try
        {
            var call = instagram.PublishAsync(ready.Connection, publication.ContainerId!, tooLong.Token);
            crash.Pass(CrashPoint.PublishSent);
            var mediaId = await call;
            crash.Pass(CrashPoint.PublishAnswered);
            await attempts.AnswerAsync(publication.Id, publication.Attempt, $"published as {mediaId}", mediaId, clock.GetUtcNow(), cancellationToken);
            return await ends.PublishedAsync(publication, mediaId, "the publish call's answer", null, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            crash.Pass(CrashPoint.PublishAnswered);
            var notBefore = failure.RetryAfter is { } wait ? clock.GetUtcNow() + wait : (DateTimeOffset?)null;
            await NoteAsync(publication, new PublicationProof(failure.Kind.ToString(), failure.Code) { NotBefore = notBefore, TokenIssuedAt = ready.IssuedAt }, failure.Message, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            await NoteAsync(publication, new PublicationProof(nameof(FailureKind.Unknown)), "no answer in time", cancellationToken);
            return true;
        }
    }

    /// <summary>No proof of anything: the recovery reads the container next.</summary>
    private async Task NoteAsync(Publication publication, PublicationProof proof, string message, CancellationToken cancellationToken)
    {
        var cut = $"{proof.Answer}: {message}".CutTo(Publication.LongestWords);
        publication.Proof = (proof with { Refusal = cut }).ToJson();
        publication.LastError = cut;
        await work.ExecuteAsync(
            async token =>
            {
                await attempts.AnswerAsync(publication.Id, publication.Attempt, cut, null, clock.GetUtcNow(), token);
                await publications.SaveAsync(publication, PublicationStep.Publishing, token);
            },
            cancellationToken);
    }

    /// <summary>Where the post can be seen.</summary>
    public async Task LookUpAddressAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await instagram.FindMediaAsync(ready.Connection, publication.MediaId!, cancellationToken);
            crash.Pass(CrashPoint.PermalinkAnswered);
            await (seen?.Permalink is { } link ? publications.SetPermalinkAsync(publication.Id, link.ToString(), cancellationToken) : Task.CompletedTask);
        }
        catch (IntegrationException)
        {
            // The post is out; where it can be seen is a convenience.
        }
    }
}
