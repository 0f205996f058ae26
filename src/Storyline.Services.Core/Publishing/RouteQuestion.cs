using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing;

/// <summary>A planned post of which is asked who publishes it.</summary>
public sealed record RouteQuestion(QueueItem Item, MediaItem Picture, ChatSettings Chat)
{
    public PublicationKind Kind { get; init; } = PublicationKind.Story;

    /// <summary>A person asks for it: policies do not matter.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>False: only what is known here counts, and nothing outside is called.</summary>
    public bool MayCallOut { get; init; } = true;
}
