using Storyline.Models.Accounts;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Who publishes a planned post: Storyline by itself, or the team, and why.</summary>
public abstract record PublishingRoute
{
    private PublishingRoute()
    {
    }

    /// <summary>Why a picture with a sticker does not go out by itself, in words that follow its name.</summary>
    public const string NeedsSticker = "it needs a sticker, which only a person can place";

    /// <summary>Upload and container are made so long before a post is due, however short its veto window is.</summary>
    public static TimeSpan Preparation { get; } = TimeSpan.FromMinutes(3);

    /// <param name="DueAt">When it goes out: at its planned time, or later when the team could not be shown it early enough.</param>
    public sealed record Automatic(InstagramAccountId Account, DateTimeOffset DueAt) : PublishingRoute;

    /// <param name="Reason">For people, as half a sentence: <c>Instagram is off for this chat</c>.</param>
    public sealed record Team(string Reason) : PublishingRoute
    {
        /// <summary>The chat lets it go out by itself, so that people have to be told why it does not.</summary>
        public bool IsUnexpected { get; init; }
    }

    /// <summary>The first obstacle is the reason: what only a person can do, then what the chat lacks, then what Instagram would refuse.</summary>
    public static PublishingRoute Decide(RouteFacts facts) => facts switch
    {
        { Media.RequiresInteraction: true } => new Team(NeedsSticker),
        { Conditions.Obstacle: { } obstacle } => new Team(obstacle),
        _ when InstagramRules.Refusal(facts.Media, facts.Kind) is { } refusal => new Team(refusal),
        _ when CaptionRules.Refusal(facts.Kind, facts.Media.Caption) is { } refusal => new Team(refusal),
        { IsAskedFor: true } => new Automatic(facts.Conditions.Account!.Value, facts.Now),
        _ => ByPolicy(facts, facts.Conditions.Account!.Value),
    };

    /// <summary>The policy is judged at the moment at which the post would go out.</summary>
    private static PublishingRoute ByPolicy(RouteFacts facts, InstagramAccountId account)
    {
        var policy = PolicyRules.For(facts.Policies, facts.Media.Category);
        var veto = facts.IsForced ? 0 : policy?.VetoMinutes ?? 0;
        var dueAt = MomentOf(facts, TimeSpan.FromMinutes(veto));
        if (!PolicyRules.AppliesAt(policy, TimeOnly.FromDateTime(PostingWindow.Of(facts.Conditions.Chat).ToLocal(dueAt).DateTime)))
        {
            return new Team("this chat wants to be asked");
        }

        return dueAt - facts.PlannedFor > Lateness.Grace
            ? new Team(
                $"it would go out more than {Lateness.Grace.TotalMinutes:0} minutes after its planned time{(veto > 0 ? $", with {veto} minutes to stop it" : "")}, and what is that late does not go out by itself")
            {
                IsUnexpected = true,
            }
            : new Automatic(account, dueAt);
    }

    /// <summary>A veto window that begins a little late is not made up for: the post keeps its time. What a person sends ahead has none.</summary>
    private static DateTimeOffset MomentOf(RouteFacts facts, TimeSpan veto) => facts switch
    {
        { IsForced: true } => facts.Now,
        _ when facts.Now + veto > facts.PlannedFor + Lateness.Tolerance => facts.Now + veto,
        _ => facts.PlannedFor,
    };
}
