using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Media;

namespace Storyline.Year.Tests.Broken;

/// <summary>Each slot draws its category at random: right on average, and drifting without bound.</summary>
internal sealed class CategoriesAreDrawnAtRandom : Breakage
{
    private readonly Random chance = new(7);

    public override void Into(IServiceCollection services) => Replace<IMediaItemRepository>(
        services,
        (media, method, arguments) => method == nameof(IMediaItemRepository.CandidatesAsync)
            ? ShuffledAsync((Task<IReadOnlyList<CandidateRow>>)typeof(IMediaItemRepository).GetMethod(method)!.Invoke(media, arguments)!)
            : null);

    private async Task<IReadOnlyList<CandidateRow>> ShuffledAsync(Task<IReadOnlyList<CandidateRow>> asked)
    {
        var rows = (await asked).ToArray();
        chance.Shuffle(rows);
        var labels = rows.Select(row => row.Category).ToArray();
        chance.Shuffle(labels);
        return [.. rows.Zip(labels, (row, label) => row with { Category = label })];
    }
}
