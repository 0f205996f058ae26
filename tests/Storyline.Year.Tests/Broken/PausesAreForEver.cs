using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Teams;

namespace Storyline.Year.Tests.Broken;

/// <summary>A chat that was paused once never goes on.</summary>
internal sealed class PausesAreForEver : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IChatSettingsRepository>(
        services, (_, method, _) => method is nameof(IChatSettingsRepository.ResumeAsync) ? Task.FromResult(false) : null);
}
