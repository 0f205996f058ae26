using Microsoft.Extensions.DependencyInjection;
using Storyline.Data;

namespace Storyline.Year.Tests.Broken;

/// <summary>What belongs together is written piece by piece, without a transaction around it.</summary>
internal sealed class DecisionsAreMadeInPieces : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IUnitOfWork>(
        services,
        (_, method, arguments) => method == nameof(IUnitOfWork.ExecuteAsync) && arguments is [Delegate work, CancellationToken token] ? work.DynamicInvoke(token) : null);
}
