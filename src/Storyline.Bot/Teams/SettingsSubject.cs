using System.Globalization;
using Storyline.Models.Teams;

namespace Storyline.Bot.Teams;

/// <summary>What the buttons and questions of the settings panel are about.</summary>
/// <param name="Chat">The work chat that is set.</param>
/// <param name="Version">The version of its settings that the panel showed.</param>
/// <param name="Name">The setting or topic; empty for the first page.</param>
/// <param name="Value">The wanted value; empty when none is.</param>
internal sealed record SettingsSubject(ChatSettingsId Chat, int Version, string Name, string Value)
{
    public static SettingsSubject Parse(string text)
    {
        var parts = text.Split(' ', 4);
        return new SettingsSubject(new ChatSettingsId(Guid.ParseExact(parts[0], "N")), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chat.Value:N} {Version} {Name} {Value}");
}
