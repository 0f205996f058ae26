using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>What decides who publishes a planned post.</summary>
/// <param name="Conditions">What it needs whichever picture it is.</param>
/// <param name="Media">What is to be published.</param>
/// <param name="PlannedFor">Its planned time; of one that was sent ahead, when that was.</param>
/// <param name="Policies">The chat's policies.</param>
/// <param name="IsForced">A person sends it ahead: nobody is given time to stop it.</param>
/// <param name="IsAskedFor">A person asks for it: policies do not matter.</param>
public sealed record RouteFacts(
    PublishingConditions Conditions,
    MediaItem Media,
    PublicationKind Kind,
    DateTimeOffset PlannedFor,
    DateTimeOffset Now,
    IReadOnlyList<PublishingPolicy> Policies,
    bool IsForced,
    bool IsAskedFor);
