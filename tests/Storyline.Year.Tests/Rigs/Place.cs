using Storyline.Models.Teams;

namespace Storyline.Year.Tests.Rigs;

/// <summary>A group that is posted to.</summary>
internal sealed class Place(TeamId team, ChatSettingsId id, string zone, int postsPerDay, int opens, int closes)
{
    public TeamId Team { get; } = team;

    public ChatSettingsId Id { get; } = id;

    public string Zone { get; } = zone;

    public int PostsPerDay { get; } = postsPerDay;

    /// <summary>Local hour.</summary>
    public int Opens { get; } = opens;

    /// <summary>Local hour; not after the opening: on the next day.</summary>
    public int Closes { get; } = closes;

    /// <summary>Changes when the group becomes a supergroup.</summary>
    public required long Chat
    {
        get => Chats[^1];
        set => Chats.Add(value);
    }

    /// <summary>All numbers that the group has had, the present one last.</summary>
    public List<long> Chats { get; } = [];

    /// <summary>The bot is out at the moment.</summary>
    public bool IsLost { get; set; }
}
