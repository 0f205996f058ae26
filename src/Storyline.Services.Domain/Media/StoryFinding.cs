using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

/// <summary>One thing that is less than right with a file.</summary>
internal readonly record struct StoryFinding(MediaVerdict Verdict, string Reason)
{
    public static StoryFinding Refusal(string reason) => new(MediaVerdict.Invalid, reason);

    public static StoryFinding Advice(string reason) => new(MediaVerdict.Warning, reason);
}
