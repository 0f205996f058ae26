using System.CommandLine;
using System.Net;
using Storyline.Cli.Operations.Configuration;
using Storyline.Models;

namespace Storyline.Cli.Operations.Serving;

internal static class ServeCommand
{
    public const int UsualPort = 8080;
    private static readonly string[] NeededForTelegram = ["TELEGRAM_BOT_TOKEN", "TELEGRAM_CHANNEL_ID", "ADMIN_TELEGRAM_CHAT_ID"];

    public static Command Create(CommandSetting setting)
    {
        var roles = new Option<string>("--roles") { Description = "What this process does: api, bot, worker, separated by commas", DefaultValueFactory = _ => "api,bot,worker" };
        var port = PortOption.Create(UsualPort);
        var command = new Verb("serve", "Run Storyline for real, with what the environment says", "serve", "serve --roles api --port 80") { Options = { roles, port } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, RolesOf(parse.GetRequiredValue(roles)), parse.GetValue(port), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, Roles roles, int port, CancellationToken cancellationToken)
    {
        var settings = setting.Settings;
        settings.RequireOwnData();
        RequireTelegram(settings, roles);
        if (roles.HasFlag(Roles.Api))
        {
            Ports.Require(IPAddress.Any, port);
        }

        await using var product = await RunningProduct.StartAsync(new ServingPlan(settings, roles, port, TeamNames.Usual), setting.Terminal, cancellationToken);
        setting.Terminal.Say(roles.HasFlag(Roles.Api) ? $"Storyline listens on port {port} and is reached at {settings.Value("PUBLIC_URL")}. Ctrl-C stops it." : "Storyline runs. Ctrl-C stops it.");
        await product.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    internal static Roles RolesOf(string words)
    {
        var roles = Roles.None;
        foreach (var word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            roles |= word.ToLowerInvariant() switch
            {
                "api" => Roles.Api,
                "bot" => Roles.Bot,
                "worker" => Roles.Worker,
                _ => throw new InvalidRequestException($"There is no role {word}: the roles are api, bot and worker, for example --roles api,worker."),
            };
        }

        return roles is Roles.None ? throw new InvalidRequestException("--roles names no role: the roles are api, bot and worker.") : roles;
    }

    private static void RequireTelegram(Settings settings, Roles roles)
    {
        var missing = NeededForTelegram.Where(name => settings[name].Value is null || settings.IsDemo).ToList();
        if ((roles & (Roles.Bot | Roles.Worker)) != 0 && missing.Count > 0)
        {
            throw new ConfigurationException([.. missing.Select(name => new ConfigurationProblem(
                name, "is not set, and the roles bot and worker need it", "set it in the environment or in .env, or try everything out without an account: ./storyline demo"))]);
        }
    }
}
