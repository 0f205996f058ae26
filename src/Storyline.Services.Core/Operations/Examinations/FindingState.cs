namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>How something stands that was looked at.</summary>
public enum FindingState
{
    Fine,

    /// <summary>It works, and will not for long or not for everything.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Broken,

    /// <summary>It is not set up, so that there is nothing to look at.</summary>
    NotSetUp,
}
