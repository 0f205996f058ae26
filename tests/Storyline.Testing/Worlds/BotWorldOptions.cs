using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Accounts;
using Storyline.Testing.Stalls;

namespace Storyline.Testing.Worlds;

/// <summary>How a world is begun.</summary>
public sealed record BotWorldOptions
{
    /// <summary>Monday morning, the window of the chat (14:00 to 02:00 in Berlin) is still closed.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Whether Telegram's limits are enforced.</summary>
    public bool TelegramLimits { get; init; }

    /// <summary>The token that the bot uses; the simulator's own unless a test is about a wrong one.</summary>
    public string? BotToken { get; init; }

    /// <summary>False: only the services, no receiver; <see cref="BotWorld.StartBotAsync"/> starts it later.</summary>
    public bool IsBotRunning { get; init; } = true;

    /// <summary>The settings of an installation that publishes by itself.</summary>
    public static Dictionary<string, string?> InstagramOn { get; } = new()
    {
        ["Features:InstagramApi"] = "true",
        [$"{EncryptionOptions.Section}:{nameof(EncryptionOptions.Keys)}"] = Convert.ToBase64String(new byte[32]),
    };

    /// <summary>Further settings, for example <c>Telegram:Patience</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where it is given, it stalls every outside call. A bot that runs has two sessions that stand: the listening one, and the receiver's lock.</summary>
    public StalledOutside? Outside { get; init; }

    /// <summary>Last changes to the composition, for example another source of updates.</summary>
    public Action<IServiceCollection> Configure { get; init; } = _ => { };
}
