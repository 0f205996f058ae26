using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>What tests about alerts do and see in a world.</summary>
internal static class AlertSteps
{
    public static Task RaiseAsync(
        this ServiceWorld world, string subject = "chat", string message = "Cards cannot be sent.", string kind = AlertKind.CardNotSent) =>
        world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, kind, subject, message, CancellationToken.None));

    /// <summary>News about so many posts, each of which is as long as is asked for.</summary>
    public static async Task GiveUpAsync(this ServiceWorld world, int posts, int length = 0)
    {
        foreach (var number in Enumerable.Range(1, posts))
        {
            await world.RaiseAsync($"post {number}", $"picture {number:00} was given up.".PadRight(length, '.'), AlertKind.CardGivenUp);
        }
    }

    /// <summary>One round of telling; returns how many alerts were told.</summary>
    public static Task<int> TellAsync(this ServiceWorld world) => world.AskAsync<AlertTelling, int>(telling => telling.TellAsync(CancellationToken.None));

    public static async Task<IReadOnlyList<Alert>> OpenAlertsAsync(this ServiceWorld world) =>
        (await world.AskAsync<OpenAlerts, Page<Alert>>(alerts => alerts.ListAsync(world.Team.Id, new PageRequest(200), CancellationToken.None))).Items;

    /// <summary>From now on Telegram wants these chats left alone, and no others.</summary>
    public static void Silence(this ServiceWorld world, params ChatSettings[] chats) =>
        world.Messenger.BeforeSend = (message, _) => chats.Any(chat => chat.TelegramChatId == message.ChatId)
            ? Task.FromException(new IntegrationException("telegram", FailureKind.RateLimited, "Telegram wants this chat left alone.", TimeSpan.FromMinutes(10)))
            : Task.CompletedTask;

    public static IReadOnlyList<string> HeardIn(this ServiceWorld world, ChatSettings chat) =>
        [.. world.Messenger.Texts.Where(message => message.ChatId == chat.TelegramChatId).Select(message => message.Text)];
}
