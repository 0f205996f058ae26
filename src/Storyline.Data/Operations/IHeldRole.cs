namespace Storyline.Data.Operations;

/// <summary>A role that is held until disposed.</summary>
public interface IHeldRole : IAsyncDisposable
{
    /// <summary>Cancelled when the role was lost.</summary>
    CancellationToken Lost { get; }
}
