using Storyline.Data.Accounts;
using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Whether a post may go out by itself: looked at when somebody asks for it, and once more in the transaction that decides about the call, for a picture
/// may have been rejected, held or archived while it was on its way, the chat switched over, the account or the policy changed, or its
/// time passed.
/// </summary>
public sealed class PublishCheck(
    IMediaItemRepository media,
    IQueueRepository queue,
    IChatSettingsRepository chats,
    IInstagramAccountRepository accounts,
    IPublishingPolicyRepository policies,
    CarouselChoice carousel,
    ClipCheck clips,
    InstagramFeature feature,
    TimeProvider clock)
{
    /// <summary>Why a post that is very late is not published any more, in words that follow the picture's name.</summary>
    public static readonly string TooLate =
        $"its time passed more than {Lateness.Grace.TotalMinutes:0} minutes ago, and what is that late does not go out by itself";

    /// <summary>Why a planned picture, with those that go with it, cannot go out, as a sentence; null when it can.</summary>
    /// <exception cref="NotFoundException">One of them is not in the team's library.</exception>
    public async Task<string?> RefusalAsync(MediaItem picture, AutoPostWish wish, CancellationToken cancellationToken) =>
        (await ObstacleAsync(picture.TeamId, picture.Id, cancellationToken)
            ?? (await clips.RefusalAsync(picture, wish.Kind, cancellationToken))?.TrimEnd('.')) is { } obstacle
            ? $"It cannot go out by itself: {obstacle}."
            : await carousel.RefusalAsync(picture, wish.Further, cancellationToken);

    /// <summary>Why it cannot go out any more, in words that follow the picture's name; null when it can.</summary>
    public async Task<string?> ObjectionAsync(Publication publication, CancellationToken cancellationToken) => await IsTooLateAsync(publication, cancellationToken)
        ? TooLate
        : await ObstacleAsync(publication.TeamId, publication.MediaItemId, cancellationToken)
            ?? await StickerAsync(publication, cancellationToken)
            ?? await carousel.ObjectionAsync(publication, cancellationToken);

    /// <summary>Why it is not to go out by itself any more, though nothing is wrong with it: somebody has switched something over. Null when it is.</summary>
    public async Task<string?> WithdrawalAsync(Publication publication, CancellationToken cancellationToken)
    {
        var chat = (await chats.FindAsync(publication.TeamId, publication.ChatSettingsId, cancellationToken))!;
        return chat switch
        {
            _ when !feature.IsOn => InstagramFeature.SwitchedOff,
            { EnableInstagramApi: false } => "Instagram was switched off for this chat",
            { IsPaused: true } when !publication.IsAskedFor => "posting was paused",
            { DryRunMode: true } => "dry run was switched on",
            _ => await OtherAccountAsync(publication, chat, cancellationToken) ?? await OtherPolicyAsync(publication, chat, cancellationToken),
        };
    }

    /// <summary>Whether its time is past for so long that a person has to decide: what was missed is never made up for all at once.</summary>
    public async Task<bool> IsTooLateAsync(Publication publication, CancellationToken cancellationToken) =>
        await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) is { } item && clock.GetUtcNow() > Lateness.LatestOf(publication, item);

    /// <summary>Why a wait that Instagram asks for is not waited for, in words that follow the picture's name; null when it ends in time.</summary>
    public async Task<string?> TooLongWaitAsync(Publication publication, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) is not { } item || until <= Lateness.LatestOf(publication, item))
        {
            return null;
        }

        var chat = (await chats.FindAsync(publication.TeamId, publication.ChatSettingsId, cancellationToken))!;
        return $"Instagram asks for a wait until {PostingWindow.Of(chat).ToLocal(until):HH:mm}, more than {Lateness.Grace.TotalMinutes:0} minutes after its time";
    }

    /// <summary>What people see as the post's account has to be the one that it goes to.</summary>
    private async Task<string?> OtherAccountAsync(Publication publication, ChatSettings chat, CancellationToken cancellationToken)
    {
        var item = await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken);
        var wanted = item?.InstagramAccountId ?? chat.ActiveInstagramAccountId;
        if (item is null || wanted == publication.InstagramAccountId)
        {
            return null;
        }

        var names = (await accounts.ListAsync(publication.TeamId, cancellationToken)).ToDictionary(account => account.Id, account => account.Username);
        var begun = names.GetValueOrDefault(publication.InstagramAccountId);
        return wanted is { } other
            ? $"the account was changed from @{begun} to @{names.GetValueOrDefault(other)} while it was on its way, so the team decides about it"
            : $"it was on its way to @{begun}, which this chat does not post to any more, so the team decides about it";
    }

    /// <summary>What a policy has begun goes out while one still wants it at that hour; how long people have to stop it is settled when it begins.</summary>
    private async Task<string?> OtherPolicyAsync(Publication publication, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (publication.IsAskedFor)
        {
            return null;
        }

        var category = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!.Category;
        var policy = PolicyRules.For(await policies.ListAsync(publication.TeamId, chat.Id, cancellationToken), category);
        var due = PostingWindow.Of(chat).ToLocal(publication.DueAt);
        return policy switch
        {
            _ when PolicyRules.AppliesAt(policy, TimeOnly.FromDateTime(due.DateTime)) => null,
            { Mode: PublishingMode.Automatic } => $"this chat wants to be asked about {category} at {due:HH:mm}",
            _ => $"this chat wants to be asked about {category}",
        };
    }

    private async Task<string?> StickerAsync(Publication publication, CancellationToken cancellationToken) =>
        await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken) is { RequiresInteraction: true } ? PublishingRoute.NeedsSticker : null;

    private async Task<string?> ObstacleAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken) =>
        (await media.ObstaclesAsync(teamId, id, clock.GetUtcNow(), queuedCounts: false, own: null, cancellationToken))?.FirstOrDefault();
}
