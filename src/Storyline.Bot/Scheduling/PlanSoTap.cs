using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Plans what a preview showed. Once: a second tap finds another plan there, plans nothing and shows what would be planned now.</summary>
internal sealed class PlanSoTap(Planning planning, PreviewPages previews, SchedulePages schedules, ChatVoice voice) : ITap
{
    public const string Word = "plan-so";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var seen = SeenPreview.Parse(tap.Subject);
        if (await planning.ExtendAsShownAsync(tap.WorkChat, seen.Days, seen.Seed, seen.Mark, tap.By, cancellationToken) is not { } plan)
        {
            return new TapAnswer(PreviewMessage.Changed)
            {
                Message = await previews.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, seen.Days, cancellationToken),
            };
        }

        var reply = await schedules.ComposeAsync(tap.Chat, tap.WorkChat, plan);
        return new TapAnswer($"📅 {ScheduleMessage.Planned(plan.Posts.Count)}.") { Buttons = ButtonChange.None, Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
