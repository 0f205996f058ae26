using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>
/// Whether Instagram takes the file of a clip that goes out as something else than a story: its index knows only whether it is fit for a story, so that the
/// file is looked into when somebody asks for such a post. That takes a moment, and is never done inside a transaction.
/// </summary>
public sealed class ClipCheck(IMediaExaminer examiner)
{
    /// <summary>Why Instagram would refuse it, and what to do, as a sentence; null when it would not, and for what is no such clip.</summary>
    public async Task<string?> RefusalAsync(MediaItem medium, PublicationKind kind, CancellationToken cancellationToken) =>
        medium.IsVideo && kind is PublicationKind.Reel or PublicationKind.Carousel
            ? InstagramRules.ClipRefusal(await examiner.ProbeAsync(medium.FilePath, cancellationToken))
            : null;
}
