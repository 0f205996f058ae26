namespace Storyline.Models.Teams;

/// <summary>How a person spoke to the bot.</summary>
public enum InteractionKind
{
    Command,
    Callback,
    Message,
}
