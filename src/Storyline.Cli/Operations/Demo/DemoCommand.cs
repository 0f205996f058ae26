using System.CommandLine;
using System.Globalization;
using System.Net;
using Storyline.Cli.Operations.Configuration;
using Storyline.Cli.Operations.Serving;
using Storyline.Data;
using Storyline.Simulator;

namespace Storyline.Cli.Operations.Demo;

internal static class DemoCommand
{
    private static readonly TeamNames Names = new("Paper & Pine", DemoWorld.GroupTitle, "Ana");

    private sealed record Wish(int Port, bool Fresh, bool Browser);

    public static Command Create(CommandSetting setting)
    {
        var port = PortOption.Create(ServeCommand.UsualPort);
        var fresh = new Option<bool>("--fresh") { Description = "Throw away what an earlier demo left and begin anew" };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open a browser" };
        var command = new Verb(
            "demo",
            "Run everything at once with a sample shop, a simulated Telegram and a simulated Instagram; no account needed",
            "demo",
            "demo --port 9000 --fresh --no-browser")
        {
            Options = { port, fresh, noBrowser },
        };
        command.SetAction((parse, cancellationToken) =>
            RunAsync(setting, new Wish(parse.GetValue(port), parse.GetValue(fresh), !parse.GetValue(noBrowser)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, Wish wish, CancellationToken cancellationToken)
    {
        var terminal = setting.Terminal;
        var place = DemoPlace.Of(setting.Settings);
        using var occupied = place.Occupy();
        Ports.Require(IPAddress.Loopback, wish.Port);
        terminal.Say("Starting the demo…");

        var earlier = DemoMarker.Find(place.DataFolder);
        if (wish.Fresh)
        {
            await ForgetAsync(place, earlier, setting.Settings, terminal, cancellationToken);
        }

        var library = SampleLibrary.WriteAsync(place.Library, cancellationToken);
        await using var simulator = await DemoSimulator.StartAsync(
            place, earlier?.SimulatorPort, wish.Port + SimulatorCommand.UsualPort - ServeCommand.UsualPort, cancellationToken);
        try
        {
            var marker = new DemoMarker(wish.Port, simulator.Port, VariablesOf(place, wish.Port, simulator));
            marker.Write(place.DataFolder);
            await using var product = await RunningProduct.StartAsync(PlanOf(setting.Settings, place, marker), terminal, cancellationToken);
            await library;
            await using (var scope = product.Services.CreateAsyncScope())
            {
                await new DemoBeginning(scope.ServiceProvider).PrepareAsync(place.Library, cancellationToken);
            }

            await simulator.TellOfEndsAsync(wish.Port, cancellationToken);
            DemoPanel.Show(terminal, place, wish.Port, simulator.Port);
            if (wish.Browser)
            {
                DemoPanel.OpenBrowser(terminal, setting.Settings.SearchPath, simulator.Port);
            }

            await product.WaitForShutdownAsync(cancellationToken);
            terminal.Say("Stopping…");
        }
        finally
        {
            await simulator.StopAsync();
        }

        return ExitCode.Done;
    }

    private static ServingPlan PlanOf(Settings settings, DemoPlace place, DemoMarker marker) => new(
        settings.With(
        [
            .. marker.Variables.Select(variable => KeyValuePair.Create(variable.Key, (string?)variable.Value)),
            KeyValuePair.Create("STORYLINE_DATA", (string?)place.DataFolder),
            KeyValuePair.Create("DATABASE_URL", (string?)null),
        ]),
        Roles.All, marker.Port, Names)
    {
        IsDemo = true,
        LogsUnasked = LogLevel.Warning,
    };

    private static Dictionary<string, string> VariablesOf(DemoPlace place, int port, DemoSimulator simulator) => new()
    {
        ["TELEGRAM_BOT_TOKEN"] = DemoWorld.BotToken,
        ["TELEGRAM_CHANNEL_ID"] = DemoWorld.GroupChatId.ToString(CultureInfo.InvariantCulture),
        ["ADMIN_TELEGRAM_CHAT_ID"] = DemoWorld.AdminChatId.ToString(CultureInfo.InvariantCulture),
        ["TELEGRAM_API_BASE_URL"] = simulator.Address,
        ["TELEGRAM_MODE"] = "polling",
        ["PUBLIC_URL"] = $"http://localhost:{port}",
        ["MEDIA_DIR"] = place.Library,
        ["ENABLE_INSTAGRAM_API"] = "true",
        ["INSTAGRAM_GRAPH_BASE_URL"] = $"{simulator.Address}/instagram",
        ["FACEBOOK_APP_ID"] = DemoWorld.FacebookAppId,
        ["FACEBOOK_APP_SECRET"] = DemoWorld.FacebookAppSecret,
        ["INSTAGRAM_APP_ID"] = DemoWorld.InstagramAppId,
        ["INSTAGRAM_APP_SECRET"] = DemoWorld.InstagramAppSecret,
        ["INSTAGRAM_WEBHOOK_VERIFY_TOKEN"] = DemoWorld.WebhookVerifyToken,
        ["CLOUDINARY_API_BASE_URL"] = $"{simulator.Address}/cloudinary",
        ["CLOUDINARY_CLOUD_NAME"] = DemoWorld.CloudName,
        ["CLOUDINARY_API_KEY"] = DemoWorld.CloudApiKey,
        ["CLOUDINARY_API_SECRET"] = DemoWorld.CloudApiSecret,
    };

    /// <summary>Empties the demo's database and world; the pictures are the same every time and stay.</summary>
    private static async Task ForgetAsync(DemoPlace place, DemoMarker? earlier, Settings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        if (earlier is not null && await DemoSimulator.FindAsync(place, earlier.SimulatorPort, cancellationToken) is { } running)
        {
            await using (running)
            {
                await running.StopAsync();
            }
        }

        if (Path.GetDirectoryName(place.SimulatorState) is { } world && Directory.Exists(world))
        {
            Directory.Delete(world, recursive: true);
        }

        var own = settings.With([KeyValuePair.Create("STORYLINE_DATA", (string?)place.DataFolder), KeyValuePair.Create("DATABASE_URL", (string?)null)]);
        using var logs = LoggerFactory.Create(logging => Logs.Add(logging, own, LogLevel.Warning));
        await using var database = await DatabaseSession.OpenAsync(own, terminal, logs, cancellationToken);
        await DatabaseMigrator.ResetAsync(database.ConnectionString, cancellationToken);
    }
}
