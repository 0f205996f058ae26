using System.CommandLine;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class CategoryDriftCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("drift", "Compare what was posted in the last 28 days with the mix", "category drift") { Options = { setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var drift = await product.Get<MixDriftReader>().ReadAsync(chat, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { drift.Version, drift.Since, drift.Posts, drift.Bound, Items = drift.Categories });
                    return;
                }

                Lists.Show(
                    setting.Terminal, drift.Categories, Tables.Of("Category", "Target", "Posted", "Share", "Below target", "Planned", "Below target then"), Row,
                    "There is no mix yet: index a folder with ./storyline media index <folder>.");
                setting.Terminal.Say(
                    $"{drift.Posts} posts since {new Times(chat.TimeZone).Of(drift.Since)}; a plan brings each category to at most {drift.Bound:0.##} posts from its target.");
            },
            cancellationToken));
        return command;
    }

    private static IEnumerable<string?> Row(CategoryDrift drift) => drift.Target == 0
        ? [drift.Category, "none", $"{drift.Posted}", "", "", $"{drift.Planned}", ""]
        :
        [
            drift.Category, $"{drift.Target * 100:0.##} %", $"{drift.Posted}", drift.Actual is { } actual ? $"{actual * 100:0.#} %" : "–",
            $"{drift.BelowTarget:0.0}", $"{drift.Planned}", $"{drift.BelowTargetWithPlan:0.0}",
        ];
}
