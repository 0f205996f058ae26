using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Takes a category's own policy away: the one for all others holds.</summary>
internal sealed class PolicyRemoveTap(PublishingPolicies policies, PolicyPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "policy-remove";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = PolicySubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        var isRemoved = await policies.RemoveAsync(about, subject.Category, null, tap.By, cancellationToken);
        return new TapAnswer(isRemoved ? PolicyPanel.Removed(subject.Category) : PolicyPanel.Unchanged) { Message = await pages.MainWithAsync(tap.Chat, about, subject.Category, cancellationToken) };
    }
}
