using Storyline.Bot.Updates;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>Says how pictures come into the library. With a picture it is a caption, which <see cref="MediaDoor"/> reads.</summary>
internal sealed class AddCommand(BotProfile profile) : ICommand
{
    public CommandCard Card { get; } = new("add", "", "Add pictures and clips to the library", "Library");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(ArrivalQuestion.HowToAdd(call.Chat.TelegramChatId < 0, profile.Username)));
}
