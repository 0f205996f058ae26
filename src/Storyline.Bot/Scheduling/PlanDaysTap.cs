using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Plans some days where nothing was planned. Once: a second tap finds a plan there, adds nothing and shows it.</summary>
internal sealed class PlanDaysTap(Planning planning, QueuePages pages, SchedulePages schedules, ChatVoice voice) : ITap
{
    public const string Word = "plan-days";
    private const int PageSize = 5;

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var days = int.Parse(tap.Subject, CultureInfo.InvariantCulture);
        if (await planning.ExtendIfAsync(tap.WorkChat, days, PlanState.Empty, tap.By, cancellationToken) is not { } plan)
        {
            return new TapAnswer(QueueMessage.Changed)
            {
                Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, new PageRequest(PageSize), cancellationToken),
            };
        }

        var reply = await schedules.ComposeAsync(tap.Chat, tap.WorkChat, plan);
        return new TapAnswer($"📅 {ScheduleMessage.Planned(plan.Posts.Count)}.") { Buttons = ButtonChange.None, Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
