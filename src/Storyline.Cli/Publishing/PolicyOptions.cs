using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Cli.Publishing;

/// <summary>How a policy is written on the command line.</summary>
internal sealed class PolicyOptions
{
    public Option<int> Veto { get; } = new("--veto") { Description = "Minutes in which the card can be stopped before the post goes out, 0 to 240", HelpName = "minutes" };

    public Option<string?> Hours { get; } = new("--hours") { Description = "Local hours in which it is automatic, as in 9-21; without it, all day", HelpName = "hours" };

    public PolicyWish Read(ParseResult parse, PublishingMode mode)
    {
        (int, int)? hours = parse.GetValue(Hours) is { } text ? TypedHours.Read(text) : null;
        return new PolicyWish(mode, parse.GetValue(Veto), hours?.Item1, hours?.Item2);
    }

    /// <summary>The category that a word names; null for <c>all</c>: every one without a policy of its own.</summary>
    public static string? Category(string word) => word == "all" ? null : word;

    public static string Name(string? category) => category ?? "all others";
}
