using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>What is to be done with a publication. Much of the one holds up none of the others.</summary>
public enum PublicationStage
{
    /// <summary>It is uploaded and its container made.</summary>
    Preparing,

    /// <summary>It is ready and waits for its moment and its account's turn.</summary>
    Departing,

    /// <summary>Its publish call was made, and what became of it is to be found out. The account's next post waits for that.</summary>
    Settling,
}

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
