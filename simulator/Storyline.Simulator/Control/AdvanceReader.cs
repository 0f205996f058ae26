using System.Globalization;
using System.Text.Json;
using System.Xml;
using Storyline.Simulator.Telegram.People;

namespace Storyline.Simulator.Control;

/// <summary>Reads a stretch of time in any of the forms people write it.</summary>
internal static class AdvanceReader
{
    public static TimeSpan Read(JsonElement advance)
    {
        var text = advance.ValueKind is JsonValueKind.String or JsonValueKind.Number ? advance.ToString() : "";
        try
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            {
                return TimeSpan.FromSeconds(seconds);
            }

            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : XmlConvert.ToTimeSpan(text);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
        {
            throw Unfit.Wrong($"\"advance\" is \"{text}\"; write an ISO 8601 duration (PT1H, P1D), hours and minutes (1:00:00) or seconds (3600).");
        }
    }
}
