using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Publishing;

namespace Storyline.Year.Tests.Broken;

/// <summary>A decision is recorded, and its card never learns of it.</summary>
internal sealed class CardsKeepTheirButtons : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IChatCardRepository>(
        services, (_, method, _) => method is nameof(IChatCardRepository.WantCollapsedAsync) or nameof(IChatCardRepository.WantShownAgainAsync) ? Task.CompletedTask : null);
}
