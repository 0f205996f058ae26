namespace Storyline.Services.Domain.Media;

/// <summary>
/// When a category's days of content deserve a word. A level that is reached is left only when there is clearly more again, so that a category
/// that hovers around a threshold is told of once.
/// </summary>
public static class ContentGauge
{
    public const double LowDays = 7;
    public const double NearlyOutDays = 2;
    private const double ClearlyMore = 1.5;

    /// <param name="daysLeft">Null: it goes on for ever.</param>
    /// <param name="before">The level that was told last.</param>
    public static ContentLevel Read(double? daysLeft, ContentLevel before) => daysLeft switch
    {
        { } days when days <= Threshold(NearlyOutDays, before >= ContentLevel.NearlyOut) => ContentLevel.NearlyOut,
        { } days when days <= Threshold(LowDays, before >= ContentLevel.Low) => ContentLevel.Low,
        _ => ContentLevel.Enough,
    };

    private static double Threshold(double days, bool isReached) => isReached ? days * ClearlyMore : days;
}
