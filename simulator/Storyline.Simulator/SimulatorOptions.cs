namespace Storyline.Simulator;

/// <summary>How one simulated outside world is started.</summary>
public sealed record SimulatorOptions
{
    /// <summary>What the ledger keeps unless told otherwise.</summary>
    public const int UsualLedgerLines = 10_000;

    /// <summary>The port on 127.0.0.1; 0 takes any free one. No other address is ever listened on.</summary>
    public int Port { get; init; }

    /// <summary>Where the world is kept between starts; uploads lie beside it in <c>&lt;file&gt;.files</c>. Without it the world lives in memory.</summary>
    public string? StateFile { get; init; }

    /// <summary>Where all invented ids come from: two worlds with one seed and the same calls give the same ids.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The only bot token that is let in. The digits before the colon are the bot's user id.</summary>
    public string BotToken { get; init; } = DemoWorld.BotToken;

    /// <summary>Whether Telegram's limits are enforced: 1/s per chat after a burst of five, 20/min per group, 30/s overall.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>How many effects the ledger keeps; the oldest are forgotten first.</summary>
    public int LedgerLines { get; init; } = UsualLedgerLines;

    /// <summary>The clock underneath the world's own clock. Waiting (long polls, delays) always takes real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
