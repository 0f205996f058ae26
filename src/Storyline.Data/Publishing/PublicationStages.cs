using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>Which steps a stage has.</summary>
public static class PublicationStages
{
    /// <summary>Null: it has come to its end.</summary>
    public static PublicationStage? StageOf(this PublicationStep step) => step switch
    {
        PublicationStep.Claimed or PublicationStep.Uploaded or PublicationStep.Container => PublicationStage.Preparing,
        PublicationStep.Ready => PublicationStage.Departing,
        PublicationStep.Publishing or PublicationStep.Unconfirmed => PublicationStage.Settling,
        PublicationStep.Published or PublicationStep.Failed or PublicationStep.Cancelled or PublicationStep.Rehearsed => null,
    };
}
