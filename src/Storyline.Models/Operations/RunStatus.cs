namespace Storyline.Models.Operations;

/// <summary>How a service operation ended.</summary>
public enum RunStatus
{
    Succeeded,
    Failed,
    Cancelled,
}
