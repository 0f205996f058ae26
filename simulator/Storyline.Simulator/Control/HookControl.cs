using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Instagram;
using Storyline.Simulator.Instagram.Webhooks;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/instagram/webhook</c>: where Instagram tells the app of changes.</summary>
internal sealed class HookControl(SimulatedWorld world, InstagramSystem instagram)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/instagram/webhook");
        group.MapPut("/", SubscribeAsync);
        group.MapDelete("/", Unsubscribe);
    }

    /// <summary>Kept only when the address answers Meta's question.</summary>
    private async Task<NoContent> SubscribeAsync(HookRequest wanted, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(wanted.Url) || string.IsNullOrEmpty(wanted.VerifyToken))
        {
            throw Unfit.Wrong("A webhook needs a \"url\" and a \"verifyToken\".");
        }

        var hook = new HookSubscription(wanted.Url, wanted.VerifyToken);
        if (!await instagram.Hooks.VerifyAsync(hook, cancellationToken))
        {
            throw Unfit.Wrong("The callback URL couldn't be validated: it has to answer GET with the value of hub.challenge.");
        }

        world.Change(state => state.Instagram.Hook = hook);
        return TypedResults.NoContent();
    }

    private NoContent Unsubscribe()
    {
        world.Change(state => state.Instagram.Hook = null);
        return TypedResults.NoContent();
    }
}
