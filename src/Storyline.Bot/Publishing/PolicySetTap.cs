using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Sets what the button says. When somebody else changed the policy since the page was drawn, it is shown anew and nothing changes.</summary>
internal sealed class PolicySetTap(PublishingPolicies policies, PolicyPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "policy-set";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = PolicySubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        try
        {
            var now = await policies.SetAsync(about, subject.Category, subject.Wish, subject.Version, tap.By, cancellationToken);
            return await ShowAsync(PolicyPanel.Changed(subject.Category, now.Wish.ToString()));
        }
        catch (ConflictException stale)
        {
            return await ShowAsync(stale.Message) with { IsAlert = true };
        }

        async Task<TapAnswer> ShowAsync(string words) => new(words) { Message = await pages.CategoryAsync(tap.Chat, about, subject.Category, cancellationToken) };
    }
}
