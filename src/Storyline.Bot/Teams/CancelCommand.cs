using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Gives up the question that waits for this person's text.</summary>
internal sealed class CancelCommand(Questions questions) : ICommand
{
    public CommandCard Card { get; } = new("cancel", "", "Give up a question that waits for your text", "You and me");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(await questions.CloseAsync(call.Chat, call.By, cancellationToken) ? QuestionMessage.Cancelled : QuestionMessage.NothingToCancel);
}
