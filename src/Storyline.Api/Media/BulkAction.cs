namespace Storyline.Api.Media;

/// <summary>What can be done to many items at once.</summary>
public enum BulkAction
{
    Archive,
    Restore,

    /// <summary>Gives them the category that is named.</summary>
    Categorise,

    /// <summary>Puts tags on and takes others off.</summary>
    Tag,
}
