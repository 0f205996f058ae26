namespace Storyline.Models.Teams;

/// <summary>Where a wish came in.</summary>
public enum Door
{
    Telegram,
    Cli,
    Api,

    /// <summary>Nobody asked: it was time.</summary>
    Clock,
}
