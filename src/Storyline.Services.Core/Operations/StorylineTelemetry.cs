using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Storyline.Services.Core.Operations;

/// <summary>The names under which Storyline's spans and measurements are found.</summary>
public static class StorylineTelemetry
{
    public const string Name = "Storyline";

    internal static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Operations =
        Meter.CreateHistogram<double>("storyline.operation.duration", "s", "How long service operations take.");

    internal static readonly Counter<long> CardsSent = Meter.CreateCounter<long>("storyline.cards.sent", "{card}", "Cards sent to chats.");

    internal static readonly Counter<long> Decisions = Meter.CreateCounter<long>("storyline.decisions", "{decision}", "Decisions about cards, by kind.");

    internal static readonly Histogram<double> Lateness =
        Meter.CreateHistogram<double>("storyline.card.lateness", "s", "How long after its due time a card was sent.");

    internal static readonly Histogram<double> PublishLateness =
        Meter.CreateHistogram<double>("storyline.publish.lateness", "s", "How long after its due time a post's publish call was made.");
}
