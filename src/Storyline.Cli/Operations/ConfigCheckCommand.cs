using System.CommandLine;
using Spectre.Console;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations;

internal static class ConfigCheckCommand
{
    private static readonly string[] NeededForTelegram = ["TELEGRAM_BOT_TOKEN", "TELEGRAM_CHANNEL_ID", "ADMIN_TELEGRAM_CHAT_ID"];

    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("check", "Show every variable, where its value comes from, and what is wrong with it", "config check", "config check --json")
        {
            Options = { json },
        };
        command.SetAction(parse => Run(setting, parse.GetValue(json)));
        return command;
    }

    private static int Run(CommandSetting setting, bool json)
    {
        var settings = setting.SettingsAsGiven;
        var notices = settings.Notices.Concat(ForTelegram(settings)).Concat(InstagramRules.Notices(settings)).ToList();
        if (json)
        {
            setting.Terminal.WriteJson(new
            {
                Ok = settings.Problems.Count == 0,
                Variables = settings.All.Select(one => new
                {
                    one.Variable.Name,
                    Value = one.Shown,
                    one.Origin,
                    one.Variable.Meaning,
                    Problem = one.Problem?.Reason,
                    Fix = one.Problem?.Fix,
                }),
                Problems = settings.Problems.Select(problem => new { problem.Name, problem.Reason, problem.Fix }),
                Notices = notices,
            });
        }
        else
        {
            Show(setting.Terminal, settings, notices);
        }

        return settings.Problems.Count == 0 ? ExitCode.Done : ExitCode.WrongConfiguration;
    }

    private static void Show(Terminal terminal, Settings settings, IReadOnlyList<string> notices)
    {
        var table = Tables.Of("Variable", "Value", "From");
        foreach (var one in settings.All)
        {
            var style = one.Problem is null ? one.IsSet ? Style.Plain : new Style(Color.Grey) : new Style(Color.Red);
            table.AddRow(new Text(one.Variable.Name, style), new Text(one.Shown ?? "–", style), new Text(one.Origin, style));
        }

        terminal.Data.Write(table);
        foreach (var notice in notices)
        {
            terminal.Warn(notice);
        }

        foreach (var problem in settings.Problems)
        {
            terminal.Fail(problem.ToString());
        }

        terminal.Say(settings.Problems.Count switch
        {
            0 => "Nothing is wrong.",
            1 => "One thing is wrong.",
            var count => $"{count} things are wrong.",
        });
    }

    private static IEnumerable<string> ForTelegram(Settings settings)
    {
        var missing = NeededForTelegram.Where(name => settings[name].Value is null).ToList();
        return missing.Count == 0 ? [] : [$"{string.Join(", ", missing)}: not set; storyline serve needs {(missing.Count == 1 ? "it" : "them")} for the roles bot and worker (storyline demo does not)."];
    }
}
