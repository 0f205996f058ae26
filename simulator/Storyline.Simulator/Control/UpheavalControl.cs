using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/telegram</c>: what happens to chats and to the bot's place in them.</summary>
internal sealed class UpheavalControl(SimulatedWorld world, TelegramSystem telegram)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/telegram");
        group.MapPost("/chats", CreateGroup);
        group.MapPost("/people", AddPerson);
        group.MapPost("/people/{user}/deactivate", Deactivate);
        group.MapPost("/chats/{chat}/migrate", Migrate);
        group.MapPost("/chats/{chat}/kick", Kick);
        group.MapPost("/chats/{chat}/invite", Invite);
        group.MapPost("/limits", SetLimits);
    }

    private ChatView CreateGroup(HttpRequest request, GroupRequest group) => string.IsNullOrWhiteSpace(group.Title)
        ? throw Unfit.Wrong("A new group needs a \"title\".")
        : View(request, telegram.Upheavals.CreateGroup(group.Title, group.Type != "group"));

    private PersonView AddPerson(PersonRequest person)
    {
        if (string.IsNullOrWhiteSpace(person.Name))
        {
            throw Unfit.Wrong("A new person needs a \"name\".");
        }

        var added = telegram.Upheavals.AddPerson(person.Name, person.HasUsername);
        return new PersonView(added.Id, added.Username, added.FirstName, false, null);
    }

    private NoContent Deactivate(string user)
    {
        telegram.Upheavals.Deactivate(user);
        return TypedResults.NoContent();
    }

    private ChatView Migrate(HttpRequest request, string chat) => View(request, telegram.Upheavals.Migrate(chat));

    private NoContent Kick(string chat)
    {
        telegram.Upheavals.Kick(chat);
        return TypedResults.NoContent();
    }

    private NoContent Invite(string chat)
    {
        telegram.Upheavals.Invite(chat);
        return TypedResults.NoContent();
    }

    private LimitsRequest SetLimits(LimitsRequest limits)
    {
        telegram.Budget.IsOn = limits.Enabled;
        telegram.Budget.Reset();
        return limits;
    }

    private ChatView View(HttpRequest request, ChatRoom room) =>
        world.Read(state => ChatView.Of(room, state.Telegram, $"{request.Scheme}://{request.Host}", world.Now));
}
