using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Cli.Teams;

internal static class SettingSetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var pairs = new Argument<string[]>("values") { Description = "setting=value, one or more; all are set or none", Arity = ArgumentArity.OneOrMore };
        var replan = new Option<bool>("--replan") { Description = "Move the posts that are planned already to the new times" };
        var command = new Verb(
            "set", "Change settings of a chat", "setting set posts-per-day=5", "setting set posting-hours-start=9 posting-hours-end=21 time-zone=Europe/Berlin --replan")
        {
            Arguments = { pairs },
            Options = { replan, setting.Scope.Chat },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var words = product.Get<SettingWords>();
                var wanted = new List<SettingChange>();
                foreach (var (name, value) in parse.GetRequiredValue(pairs).Select(Split))
                {
                    wanted.Add(await words.ParseAsync(chat.TeamId, SettingText.Find(name), value, token));
                }

                var by = product.Actor;
                var edit = await product.Get<ChatSettingsEditor>().ChangeAsync(chat.Id, null, wanted, by, token);
                foreach (var change in edit.Differences)
                {
                    setting.Terminal.WriteText($"{SettingText.Name(change.Setting)}: {change.From} → {change.To}");
                }

                await SayPlanAsync(setting.Terminal, product, edit, parse.GetValue(replan), by, token);
            },
            cancellationToken));
        return command;
    }

    private static async Task SayPlanAsync(Terminal terminal, Product product, SettingsEdit edit, bool replan, Actor by, CancellationToken cancellationToken)
    {
        if (edit.Differences.Count == 0)
        {
            terminal.Say("Nothing to change: it is so already.");
        }

        if (replan)
        {
            terminal.WriteText($"{await product.Get<Replanning>().RunAsync(edit.Chat, by, cancellationToken)} planned posts have new times.");
        }
        else if (edit.PlannedBefore > 0)
        {
            terminal.Say($"{edit.PlannedBefore} planned posts stand at their old times; setting set … --replan moves them.");
        }
    }

    private static (string Name, string Value) Split(string pair) => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (pair[..at], pair[(at + 1)..])
        : throw new InvalidRequestException($"\"{pair}\" is not setting=value: write for example posts-per-day=5.");
}
