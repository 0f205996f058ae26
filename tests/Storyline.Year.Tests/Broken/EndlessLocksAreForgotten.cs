using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Media;
using Storyline.Models.Media;

namespace Storyline.Year.Tests.Broken;

/// <summary>A lock with no end counts for nothing, so that rejected pictures come back.</summary>
internal sealed class EndlessLocksAreForgotten : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IMediaLockRepository>(
        services, (_, method, arguments) => method == nameof(IMediaLockRepository.AddAsync) && arguments[0] is MediaLock { LockedUntil: null } ? Task.FromResult(true) : null);
}
