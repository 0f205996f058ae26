namespace Storyline.Year.Tests.Rigs;

/// <summary>A row of the plan was <c>planned</c>, <c>changed</c>, or has <c>left</c>.</summary>
/// <param name="Made">When the row was planned.</param>
/// <param name="Removal">What a person was removing just then, or null.</param>
/// <param name="Transaction">Lines with the same one were committed together.</param>
internal sealed record JournalLine(
    long Number, string Kind, Guid Item, Guid Team, Guid Chat, Guid Media, long? Slot, DateTimeOffset At, bool IsForced, string Reasons, DateTimeOffset Made, string? Removal, string Transaction);
