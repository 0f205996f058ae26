using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Announces a change; inside a unit of work it is told when, and only when, that commits.</summary>
public interface IChangeNotifier
{
    Task NotifyAsync(Change change, CancellationToken cancellationToken);
}
