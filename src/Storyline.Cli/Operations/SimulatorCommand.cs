using System.CommandLine;
using Storyline.Simulator;

namespace Storyline.Cli.Operations;

internal static class SimulatorCommand
{
    public const int UsualPort = 8090;

    public static Command Create(CommandSetting setting)
    {
        var port = PortOption.Create(UsualPort);
        var state = new Option<FileInfo?>("--state") { Description = "File that keeps the world between starts; without it the world is forgotten" };
        var command = new Verb(
            "simulator",
            "Run the simulated outside world alone: Telegram with a chat page, Instagram, Cloudinary, and their controls",
            "simulator",
            "simulator --port 9000 --state world.json")
        {
            Options = { port, state },
        };
        command.SetAction((parse, cancellationToken) => RunAsync(
            setting.Terminal, new SimulatorOptions { Port = parse.GetValue(port), StateFile = parse.GetValue(state)?.FullName }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, SimulatorOptions options, CancellationToken cancellationToken)
    {
        await using var world = await SimulatorHost.StartAsync(options, cancellationToken);
        foreach (var notice in world.Notices)
        {
            terminal.Warn(notice);
        }

        terminal.Say($"The simulated world is at {world.BaseAddress} (bot token {world.BotToken}). Ctrl-C ends it.");
        await world.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
