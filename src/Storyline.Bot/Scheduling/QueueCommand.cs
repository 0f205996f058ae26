using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class QueueCommand(QueuePages pages, WorkChatKeys keys) : ICommand
{
    private const int Week = 7;

    public CommandCard Card { get; } = new("queue", "[1–20]", "What goes out next", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var page = await pages.ComposeAsync(call.Chat, call.WorkChat, call.By, new PageRequest(call.NumberOr(5, least: 1, most: 20)), cancellationToken);
        if (page.Keyboard is not null || !call.By.May(TeamRole.Operator))
        {
            return page;
        }

        var data = await keys.IssueAsync(call.Chat, call.WorkChat, [(PlanDaysTap.Word, Week.ToString(CultureInfo.InvariantCulture))], cancellationToken);
        return page with { Keyboard = QueueMessage.PlanButton(Week, data[0]) };
    }
}
