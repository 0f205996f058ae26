using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Storyline.Simulator.ChatPage;
using Storyline.Simulator.Cloudinary;
using Storyline.Simulator.Control;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram;
using Storyline.Simulator.Instagram.Page;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.World;

namespace Storyline.Simulator;

/// <summary>The visible list of everything the simulator answers to.</summary>
internal static class SimulatorRoutes
{
    public static void Map(WebApplication app, SimulatedWorld world, TelegramSystem telegram, InstagramSystem instagram, CloudinarySystem cloudinary, FaultPlan faults)
    {
        app.Use(LoopbackOnly.CheckAsync);
        app.Map("/bot{token}/{method}", telegram.Api.HandleAsync);
        app.MapGet("/file/bot{token}/{**path}", (string token, string path) => Fetch(world, telegram, token, path));
        app.Map("/instagram/{**path}", instagram.Api.HandleAsync);
        app.Map("/cloudinary/{**path}", cloudinary.Api.HandleAsync);

        var control = app.MapGroup("/control").AddEndpointFilter<ControlProblems>();
        new ProcessControl(world, app.Lifetime).Map(control);
        new WorldControl(world, telegram, faults).Map(control);
        new TelegramControl(world, telegram).Map(control);
        new UpheavalControl(world, telegram).Map(control);
        new InstagramControl(world, instagram).Map(control);
        new TokenControl(world).Map(control);
        new HookControl(world, instagram).Map(control);
        new CloudinaryControl(world).Map(control);
        ChatPageAssets.Map(app);
        StoriesPageAssets.Map(app);
        app.MapFallback(context => TelegramAnswer.Refused(404, "Not Found", null).WriteAsync(context.Response, context.RequestAborted));
    }

    private static Results<FileContentHttpResult, NotFound> Fetch(SimulatedWorld world, TelegramSystem telegram, string token, string path) =>
        token == world.Options.BotToken && telegram.Files.ByPath(path) is var (bytes, mimeType)
            ? TypedResults.File(bytes, mimeType)
            : TypedResults.NotFound();
}
