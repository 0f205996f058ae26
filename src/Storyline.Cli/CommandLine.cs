using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli;

/// <summary>From arguments to exit code.</summary>
internal static class CommandLine
{
    /// <summary>A word that begins with @ names a person, not a file of further arguments.</summary>
    public static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] arguments, ProcessEnvironment environment)
    {
        var terminal = Terminal.Open(colours: !environment.Variables.ContainsKey("NO_COLOR") && environment.Variables.GetValueOrDefault("CI") is null or "" or "false");
        var root = Commands.All(new CommandSetting(terminal, environment));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);

        if (arguments.Length == 0)
        {
            arguments = ["--help"];
        }

        var parsed = root.Parse(arguments, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            WrongUsage.Explain(parsed, terminal);
            return ExitCode.WrongUsage;
        }

        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token);
        }
        catch (Exception exception)
        {
            return Explain(exception, terminal, environment);
        }

        // The second time, the system ends us.
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    private static int Explain(Exception exception, Terminal terminal, ProcessEnvironment environment)
    {
        var failure = Failure.Of(exception);
        terminal.Fail(failure?.Sentence ?? $"Something went wrong that Storyline did not foresee: {exception.Message}");
        if (environment.Variables.GetValueOrDefault("LOG_LEVEL") is "Debug" or "Trace")
        {
            terminal.Say(exception.ToString());
        }
        else if (failure is null)
        {
            terminal.Say("Start it again with LOG_LEVEL=Debug to see where.");
        }

        return failure?.ExitCode ?? ExitCode.Failed;
    }
}
