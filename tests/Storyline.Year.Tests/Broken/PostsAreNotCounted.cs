using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Media;

namespace Storyline.Year.Tests.Broken;

/// <summary>A post is recorded, and its picture does not count it.</summary>
internal sealed class PostsAreNotCounted : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IMediaItemRepository>(
        services, (_, method, _) => method == nameof(IMediaItemRepository.CountPostAsync) ? Task.CompletedTask : null);
}
