using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Storyline.Simulator.ChatPage;
using Storyline.Simulator.Control;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.World;

namespace Storyline.Simulator;

/// <summary>The visible list of everything the simulator answers to.</summary>
internal static class SimulatorRoutes
{
    public static void Map(WebApplication app, SimulatedWorld world, TelegramSystem telegram, FaultPlan faults)
    {
        app.Use(LoopbackOnly.CheckAsync);
        app.Map("/bot{token}/{method}", telegram.Api.HandleAsync);
        app.MapGet("/file/bot{token}/{**path}", (string token, string path) => token == world.Options.BotToken && telegram.Files.ByPath(path) is var (bytes, mimeType)
            ? (IResult)TypedResults.File(bytes, mimeType)
            : TypedResults.Json(new { ok = false, error_code = 404, description = "Not Found" }, statusCode: 404));

        var control = app.MapGroup("/control").AddEndpointFilter<ControlProblems>();
        new ProcessControl(world, app.Lifetime).Map(control);
        new WorldControl(world, telegram, faults).Map(control);
        new TelegramControl(world, telegram).Map(control);
        new UpheavalControl(world, telegram).Map(control);
        ChatPageAssets.Map(app);
        app.MapFallback(() => TypedResults.Json(new { ok = false, error_code = 404, description = "Not Found" }, statusCode: 404));
    }
}
