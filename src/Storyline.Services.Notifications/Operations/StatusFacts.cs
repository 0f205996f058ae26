using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Operations;

/// <summary>What <c>/status</c> tells. Times are instants; the message shows them in the chat's zone.</summary>
/// <param name="Queued">Posts that are only planned.</param>
/// <param name="Awaiting">Cards that wait for a decision.</param>
/// <param name="Active">Pictures and clips in the library.</param>
/// <param name="Eligible">Those that could be planned now.</param>
/// <param name="NeverPosted">Those that never went out.</param>
/// <param name="Next">The next planned post, or null.</param>
/// <param name="Last">The last thing that happened, as a line, or null.</param>
/// <param name="PostsInADay">Posts of the last 24 hours.</param>
/// <param name="Loops">The parts of Storyline that must be alive, whether each is, and how long it has been silent.</param>
/// <param name="Alerts">Open alerts.</param>
/// <param name="FirstToRunOut">The category whose content ends first, and in how many days; null when all of it goes on for ever.</param>
public sealed record StatusFacts(
    ChatSettings Chat,
    int Queued,
    int Awaiting,
    int Active,
    int Eligible,
    int NeverPosted,
    IReadOnlyDictionary<LockReason, int> Locks,
    (string FileName, DateTimeOffset At)? Next,
    RichText? Last,
    int PostsInADay,
    IReadOnlyList<(string Name, bool IsAlive, TimeSpan Silence)> Loops,
    IReadOnlyList<string> Alerts,
    (string Category, double Days)? FirstToRunOut = null)
{
    /// <summary>Whether Storyline publishes for the chat at all: the installation's flag and the chat's switch.</summary>
    public bool IsInstagramOn { get; init; }

    /// <summary>Whether Storyline can publish by itself, in words; null where Instagram is off.</summary>
    public RichText? Publishing { get; init; }
}
