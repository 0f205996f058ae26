using System.CommandLine;
using Storyline.Services.Core.Operations.Examinations;

namespace Storyline.Cli.Operations;

internal static class DoctorCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("doctor", "Look at Telegram, Instagram and Cloudinary: reachable, authorised, permissions, expiry, quota, clock", "doctor --json") { Options = { json } };
        command.SetAction(async (parse, cancellationToken) =>
        {
            IReadOnlyList<Finding> findings = [];
            await setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    findings = await product.Get<Doctor>().ExamineAsync(product.TeamId, token);
                    Show(setting.Terminal, parse.GetValue(json), findings);
                },
                cancellationToken);
            return IsWell(findings) ? ExitCode.Done : ExitCode.Unavailable;
        });
        return command;
    }

    private static void Show(Terminal terminal, bool json, IReadOnlyList<Finding> findings)
    {
        if (json)
        {
            terminal.WriteJson(new { Healthy = IsWell(findings), Findings = findings });
            return;
        }

        var table = Tables.Of("System", "Of", "What", "State", "Found", "What to do");
        foreach (var finding in findings)
        {
            table.Row(finding.System, finding.Subject, finding.Name, State(finding.State), finding.Words, finding.Fix);
        }

        terminal.Data.Write(table);
        terminal.Say(IsWell(findings) ? "Everything that is set up works." : "Something does not work: the last column says what to do.");
    }

    private static bool IsWell(IReadOnlyList<Finding> findings) => findings.All(finding => finding.State != FindingState.Broken);

    private static string State(FindingState state) => state switch
    {
        FindingState.Fine => "✓",
        FindingState.Warning => "! soon",
        FindingState.Broken => "✗ broken",
        FindingState.NotSetUp => "– not set up",
    };
}
