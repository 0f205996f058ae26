using System.CommandLine;
using System.Globalization;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaRunwayCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("runway", "Show how many days the content of each category lasts", "media runway") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var runway = await product.Get<ContentRunway>().ForTeamAsync(product.TeamId, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = runway });
                    return;
                }

                Lists.Show(
                    setting.Terminal, runway, Tables.Of("Category", "Share", "Active", "Eligible", "Never posted", "Lasts"), Row,
                    "The library is empty: fill it with ./storyline media index <folder>.");
            },
            cancellationToken));
        return command;
    }

    /// <summary>How long it lasts, as people read it.</summary>
    public static string Lasts(CategoryRunway runway) => runway switch
    {
        { Share: 0 } => "not in the mix",
        { DaysLeft: { } days } => string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days"),
        _ => "for ever",
    };

    private static IEnumerable<string?> Row(CategoryRunway runway) =>
    [
        runway.Category,
        string.Create(CultureInfo.InvariantCulture, $"{runway.Share * 100:0.##} %"),
        $"{runway.Active}",
        $"{runway.Eligible}",
        $"{runway.NeverPosted}",
        Lasts(runway),
    ];
}
