using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>What a chat lets Storyline publish by itself: per category, ask or automatic. Without a policy the team is asked.</summary>
public sealed class PublishingPolicies(
    IPublishingPolicyRepository policies,
    ICategoryMixRepository mixes,
    MediaLibrary library,
    TypedNames typed,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>What holds for each category: first for all that have none of their own, then by name.</summary>
    public async Task<IReadOnlyList<CategoryPolicy>> ListAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var stored = await policies.ListAsync(chat.TeamId, chat.Id, cancellationToken);
        var names = (await library.CategoriesAsync(chat.TeamId, cancellationToken)).Select(count => count.Category)
            .Union((await mixes.CurrentAsync(chat.TeamId, cancellationToken)).Select(share => share.Category))
            .Union(stored.Select(policy => policy.Category).OfType<string>()).Order(StringComparer.Ordinal);
        return [new CategoryPolicy(null, stored.FirstOrDefault(policy => policy.Category is null)), .. names.Select(name => new CategoryPolicy(name, PolicyRules.For(stored, name)))];
    }

    /// <summary>What holds for one category, or for all without one of their own.</summary>
    /// <exception cref="NotFoundException">Neither the library nor the mix has such a category.</exception>
    public async Task<CategoryPolicy> GetAsync(ChatSettings chat, string? category, CancellationToken cancellationToken) =>
        In(await ListAsync(chat, cancellationToken), await typed.AsStoredAsync(category, cancellationToken));

    /// <summary>One of those that were listed.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public static CategoryPolicy In(IReadOnlyList<CategoryPolicy> all, string? category) =>
        all.FirstOrDefault(one => one.Category == category)
        ?? throw new NotFoundException($"There is no category '{category}': look at the names with ./storyline category list.");

    /// <summary>Gives a category, or all others, a policy of its own. The same once more is no change.</summary>
    /// <param name="seenVersion">The version of its own policy that the person saw, 0 when there was none; null: whatever it is now.</param>
    /// <exception cref="ConflictException">Somebody else changed it meanwhile; the sentence names what holds now.</exception>
    /// <exception cref="InvalidRequestException">A value cannot be.</exception>
    /// <exception cref="NotFoundException">There is no such category.</exception>
    public Task<CategoryPolicy> SetAsync(ChatSettings chat, string? category, PolicyWish wish, int? seenVersion, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        wish.Check();
        return trace.RunAsync("PublishingPolicies", "Set", by, notes => work.ExecuteAsync(
            async token =>
            {
                var before = await GetAsync(chat, category, token);
                if (before.IsOwn && before.Wish == wish)
                {
                    notes.FoundNothing();
                    return before;
                }

                if ((seenVersion ?? before.Version) != before.Version || !await policies.SetAsync(Row(chat, before.Category, wish, by), before.Version, token))
                {
                    throw Stale(before);
                }

                notes.Set("mode", wish.Mode.ToString());
                await NoteAsync(chat, before, wish.ToString(), by, token);
                return await GetAsync(chat, before.Category, token);
            },
            cancellationToken));
    }

    /// <summary>Takes a category's own policy away: the one for all others holds for it then, or the team is asked. False when it had none.</summary>
    /// <exception cref="ConflictException">Somebody else changed it meanwhile.</exception>
    public Task<bool> RemoveAsync(ChatSettings chat, string? category, int? seenVersion, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("PublishingPolicies", "Remove", by, notes => work.ExecuteAsync(
            async token =>
            {
                var before = await GetAsync(chat, category, token);
                if ((seenVersion ?? before.Version) != before.Version)
                {
                    throw Stale(before);
                }

                if (!await policies.RemoveAsync(chat.TeamId, chat.Id, before.Category, token))
                {
                    notes.FoundNothing();
                    return false;
                }

                await NoteAsync(chat, before, null, by, token);
                return true;
            },
            cancellationToken));
    }

    private async Task NoteAsync(ChatSettings chat, CategoryPolicy before, string? after, Actor by, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(
            by, after is null ? "policy.removed" : "policy.changed", $"publishing of {before.Category ?? "all other categories"} in {chat.Name}",
            before.IsOwn ? before.Wish.ToString() : null, after, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Settings, chat.TeamId.Value), cancellationToken);
    }

    private PublishingPolicy Row(ChatSettings chat, string? category, PolicyWish wish, Actor by)
    {
        var now = clock.GetUtcNow();
        return new PublishingPolicy
        {
            Id = PublishingPolicyId.New(now),
            TeamId = chat.TeamId,
            ChatSettingsId = chat.Id,
            Category = category,
            Mode = wish.Mode,
            HoursStart = wish.HoursStart,
            HoursEnd = wish.HoursEnd,
            VetoMinutes = wish.VetoMinutes,
            ChangedBy = by.UserId,
            ChangedAt = now,
        };
    }

    private static ConflictException Stale(CategoryPolicy now) => new(
        $"The policy of {now.Category ?? "all other categories"} was changed meanwhile, to '{now.Wish}' (version {now.Version}): look at it and change it again.");
}
