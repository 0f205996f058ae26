namespace Storyline.Simulator.Telegram.Requests;

/// <summary>What the caller says about a video; Telegram believes it before it looks itself.</summary>
internal readonly record struct VideoClaim(int? Width, int? Height, int? Duration)
{
    public static VideoClaim From(TelegramCall call) => new((int?)call.Integer("width"), (int?)call.Integer("height"), (int?)call.Integer("duration"));
}
