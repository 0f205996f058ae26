using Storyline.Models.Accounts;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Who publishes a planned post: Storyline by itself, or the team, and why.</summary>
public abstract record PublishingRoute
{
    private PublishingRoute()
    {
    }

    /// <summary>Upload and container are made so long before a post is due, however short its veto window is.</summary>
    public static TimeSpan Preparation { get; } = TimeSpan.FromMinutes(3);

    /// <param name="Veto">So long the team is shown what is about to go out before it does.</param>
    public sealed record Automatic(InstagramAccountId Account, TimeSpan Veto) : PublishingRoute;

    /// <param name="Reason">For people, as half a sentence: <c>Instagram is off for this chat</c>.</param>
    public sealed record Team(string Reason) : PublishingRoute;

    /// <summary>The first obstacle is the reason.</summary>
    public static PublishingRoute Decide(RouteFacts facts) => facts switch
    {
        { IsInstallationOn: false } => new Team("publishing through Instagram is off in this installation (ENABLE_INSTAGRAM_API)"),
        { Chat.EnableInstagramApi: false } => new Team("Instagram is off for this chat"),
        { Media.RequiresInteraction: true } => new Team("it needs a sticker, which only a person can place"),
        { IsMediaHostConfigured: false } => new Team("there is no media host: set CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET"),
        { Account: null } => new Team("no Instagram account is chosen"),
        { AccountProblem: { } problem } => new Team(problem),
        { QuotaLeft: <= 0 } => new Team("Instagram's publishing quota is used up for now"),
        _ when InstagramRules.Refusal(facts.Media, facts.Kind) is { } refusal => new Team(refusal),
        _ when CaptionRules.Refusal(facts.Kind, facts.Media.Caption) is { } refusal => new Team(refusal),
        { IsAskedFor: true } => new Automatic(facts.Account.Value, TimeSpan.Zero),
        _ when PolicyRules.For(facts.Policies, facts.Media.Category) is var policy && !PolicyRules.AppliesAt(policy, LocalTime(facts)) =>
            new Team("this chat wants to be asked"),
        _ => new Automatic(facts.Account.Value, TimeSpan.FromMinutes(PolicyRules.For(facts.Policies, facts.Media.Category)!.VetoMinutes)),
    };

    private static TimeOnly LocalTime(RouteFacts facts) => TimeOnly.FromDateTime(PostingWindow.Of(facts.Chat).ToLocal(facts.At).DateTime);
}
