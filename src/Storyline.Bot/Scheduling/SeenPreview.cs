using System.Globalization;

namespace Storyline.Bot.Scheduling;

/// <summary>A preview as somebody saw it.</summary>
/// <param name="Seed">Given again, nothing but a change makes another plan of it.</param>
/// <param name="Mark">Of what it showed.</param>
internal sealed record SeenPreview(int Days, long Seed, string Mark)
{
    public static SeenPreview Parse(string subject) => subject.Split(' ') is [var days, var seed, var mark]
        ? new SeenPreview(int.Parse(days, CultureInfo.InvariantCulture), long.Parse(seed, CultureInfo.InvariantCulture), mark)
        : throw new FormatException("A button of a preview without what it showed.");

    /// <summary>As a button's subject.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days} {Seed} {Mark}");
}
