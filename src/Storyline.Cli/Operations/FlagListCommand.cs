using System.CommandLine;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations;

internal static class FlagListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the feature flags, and what each needs", "flag list") { Options = { json } };
        command.SetAction(parse =>
        {
            var settings = setting.Settings;
            var flags = VariableCatalogue.Features.Select(variable => new Flag(settings[variable.Name], settings.Missing(variable))).ToList();
            if (parse.GetValue(json))
            {
                setting.Terminal.WriteJson(new
                {
                    Items = flags.Select(flag => new { flag.Name, flag.IsOn, flag.Setting.Origin, flag.Setting.Variable.Meaning, Needs = flag.Wanted, flag.Missing }),
                });
                return ExitCode.Done;
            }

            Lists.Show(
                setting.Terminal, flags, Tables.Of("Flag", "State", "Set by", "What it does", "Needs"),
                flag => [flag.Name, flag.IsOn ? "on" : "off", flag.Setting.Origin, flag.Setting.Variable.Meaning, string.Join("\n", flag.Wanted.Select(need => flag.Missing.Contains(need) ? $"{need} (not set)" : need))],
                "");
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record Flag(Setting Setting, IReadOnlyList<string> Missing)
    {
        public string Name => Setting.Variable.Name;

        public IEnumerable<string> Wanted => Setting.Variable.NeedsOneOf.Count == 0 ? Setting.Variable.Needs : [.. Setting.Variable.Needs, Setting.Variable.OneOf];

        public bool IsOn => Setting.Value == "true";
    }
}
