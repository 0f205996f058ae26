namespace Storyline.Services.Notifications.Media;

/// <summary>What became of things that a person sent to the bot.</summary>
/// <param name="By">Who chose the category.</param>
/// <param name="Duplicates">Which is what, in words.</param>
/// <param name="Refusals">Those that are not in the library, and why.</param>
/// <param name="Warnings">Those that are, but that Instagram would refuse, and why.</param>
/// <param name="Alike">Those that are, and look like something that was there, in words.</param>
public sealed record ArrivalResult(
    string Category, string By, int Added, IReadOnlyList<string> Duplicates, IReadOnlyList<string> Refusals, IReadOnlyList<string> Warnings, IReadOnlyList<string> Alike);
