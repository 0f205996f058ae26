using System.CommandLine;
using Storyline.Models;
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
        var json = JsonOption.Create();
        var command = new Verb(
            "set", "Change settings of a chat", "setting set posts-per-day=5", "setting set posting-hours-start=9 posting-hours-end=21 time-zone=Europe/Berlin --replan")
        {
            Arguments = { pairs },
            Options = { replan, setting.Scope.Chat, json },
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
                if (!parse.GetValue(json))
                {
                    Say(setting.Terminal, edit);
                }

                int? moved = parse.GetValue(replan) ? await product.Get<Replanning>().RunAsync(edit.Chat, by, token) : null;
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Changes = edit.Differences.Select(change => new { Name = SettingText.Name(change.Setting), change.From, change.To }), edit.PlannedBefore, Moved = moved,
                    });
                }
                else
                {
                    SayPlan(setting.Terminal, edit, moved);
                }
            },
            cancellationToken));
        return command;
    }

    private static void Say(Terminal terminal, SettingsEdit edit)
    {
        foreach (var change in edit.Differences)
        {
            terminal.WriteText($"{SettingText.Name(change.Setting)}: {change.From} → {change.To}");
        }

        if (edit.Differences.Count == 0)
        {
            terminal.Say("Nothing to change: it is so already.");
        }
    }

    private static void SayPlan(Terminal terminal, SettingsEdit edit, int? moved)
    {
        if (moved is not null)
        {
            terminal.WriteText($"{moved} planned posts have new times.");
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
