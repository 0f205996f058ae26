using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/telegram</c>: looking at chats, and being one of the people in them.</summary>
internal sealed class TelegramControl(SimulatedWorld world, TelegramSystem telegram)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/telegram");
        group.MapGet("/chats", ListChats);
        group.MapGet("/chats/{chat}/messages", ListMessages);
        group.MapPost("/chats/{chat}/tap", TapAsync);
        group.MapPost("/chats/{chat}/send", SendAsync);
        group.MapDelete("/chats/{chat}/messages/{messageId:long}", Delete);
        group.MapGet("/people", ListPeople);
        group.MapGet("/files/{fileId}", GetFile);
        group.MapGet("/commands", ListCommands);
        group.MapGet("/methods", ListMethods);
    }

    /// <summary>Chats that exist for the bot; with <c>?user=</c> those that person sees, begun or not.</summary>
    private List<ChatView> ListChats(HttpRequest request, string? user) => world.Read(state =>
    {
        var person = user is null ? null : state.Telegram.PersonCalled(user);
        return state.Telegram.Rooms
            .Where(room => person is null ? room.IsStarted : room.MigratedTo is null && room.Members.ContainsKey(person.Id))
            .Select(room => ChatView.Of(room, state.Telegram, BaseAddress(request), world.Now))
            .ToList();
    });

    private List<MessageView> ListMessages(HttpRequest request, string chat) => world.Read(state =>
    {
        var room = state.Telegram.RoomCalled(chat);
        return room.Messages.ConvertAll(message => MessageView.Of(message, room, BaseAddress(request)));
    });

    private Task<TapAnswer> TapAsync(string chat, TapRequest tap, CancellationToken cancellationToken) =>
        telegram.Acts.TapAsync(chat, tap.MessageId, tap.Button ?? "", tap.User, tap.Wait is false, cancellationToken);

    private async Task<SendAnswer> SendAsync(HttpRequest request, string chat, CancellationToken cancellationToken)
    {
        var messages = telegram.Acts.Send(chat, await SendRequests.ReadAsync(request, cancellationToken));
        return new SendAnswer(messages[0].MessageId, [.. messages.Select(message => message.MessageId)]);
    }

    private NoContent Delete(string chat, long messageId)
    {
        telegram.Acts.Delete(chat, messageId);
        return TypedResults.NoContent();
    }

    private List<PersonView> ListPeople() =>
        world.Read(state => state.Telegram.People.ConvertAll(person => new PersonView(person.Id, person.Username, person.FirstName, false, null)));

    private Results<FileContentHttpResult, NotFound> GetFile(string fileId) =>
        telegram.Files.Original(fileId) is var (bytes, mimeType)
            ? TypedResults.File(bytes, mimeType, enableRangeProcessing: true)
            : TypedResults.NotFound();

    private IReadOnlyList<CommandView> ListCommands(string? chat, string? user) => world.Read(state =>
    {
        var room = chat is null ? null : state.Telegram.RoomCalled(chat);
        return CommandView.For(state.Telegram, room, user is null ? null : state.Telegram.PersonCalled(user));
    });

    /// <summary>The methods of the Bot API that are simulated.</summary>
    private IReadOnlyList<string> ListMethods() => telegram.Methods.Names;

    private static string BaseAddress(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
