using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Other buttons under a message, or none.</summary>
internal sealed record ButtonChange(Keyboard? Keyboard)
{
    public static readonly ButtonChange None = new((Keyboard?)null);
}
