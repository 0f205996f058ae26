using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Which planned posts the mix has a say in.</summary>
internal static class MixReach
{
    /// <summary>What a person chose or sends ahead goes out whatever the mix says.</summary>
    public static bool Covers(QueueItem post) => !post.IsForced && !PlanNote.Chosen.IsIn(post.Reasons);
}
