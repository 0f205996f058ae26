using Storyline.Services.Domain.Teams;

namespace Storyline.Api.Teams;

/// <summary>One setting that was changed.</summary>
/// <param name="Setting">Its name, as the command line and the audit log have it: <c>posts-per-day</c>.</param>
public sealed record SettingDifferenceResponse(string Setting, string OldValue, string NewValue)
{
    public static SettingDifferenceResponse From(SettingDifference difference) =>
        new(SettingText.Name(difference.Setting), difference.From, difference.To);
}
