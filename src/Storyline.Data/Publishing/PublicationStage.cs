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
