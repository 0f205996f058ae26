using System.CommandLine;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class CategoryListCommand
{
    private sealed record Line(string Category, decimal? Ratio, int Active, int Eligible, int NeverPosted);

    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the categories with their shares and what they hold", "category list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var lines = await LinesAsync(product, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = lines });
                    return;
                }

                Lists.Show(
                    setting.Terminal, lines, Tables.Of("Category", "Share", "Items", "May be planned", "Never posted"),
                    line => [line.Category, line.Ratio is { } ratio ? $"{ratio * 100:0.##} %" : "none", $"{line.Active}", $"{line.Eligible}", $"{line.NeverPosted}"],
                    "There are no categories yet: index a folder with ./storyline media index <folder>.");
            },
            cancellationToken));
        return command;
    }

    private static async Task<IReadOnlyList<Line>> LinesAsync(Product product, CancellationToken cancellationToken)
    {
        var shares = (await product.Get<CategoryMixService>().CurrentAsync(product.TeamId, cancellationToken)).ToDictionary(share => share.Category, share => share.Ratio);
        var counts = (await product.Get<MediaLibrary>().CategoriesAsync(product.TeamId, cancellationToken)).ToDictionary(count => count.Category);
        return
        [
            .. shares.Keys.Union(counts.Keys).Order(StringComparer.Ordinal).Select(category => new Line(
                category,
                shares.TryGetValue(category, out var ratio) ? ratio : null,
                counts.GetValueOrDefault(category)?.Active ?? 0,
                counts.GetValueOrDefault(category)?.Eligible ?? 0,
                counts.GetValueOrDefault(category)?.NeverPosted ?? 0)),
        ];
    }
}
