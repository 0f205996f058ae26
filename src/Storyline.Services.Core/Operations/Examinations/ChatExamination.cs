using Microsoft.Extensions.Options;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>The bot, Telegram's clock, and whether the bot is in the team's chats.</summary>
/// <param name="messenger">Opened late: without a token there is none.</param>
internal sealed class ChatExamination(Func<IChatMessenger> messenger, IChatSettingsRepository chats, TimeProvider clock)
{
    private const string System = "Telegram";
    private const string NewToken = "make a new token with @BotFather and put it into TELEGRAM_BOT_TOKEN";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        try
        {
            var telegram = messenger();
            var (bot, serverTime) = await telegram.InspectAsync(cancellationToken);
            IEnumerable<Finding?> findings =
            [
                new Finding(System, $"@{bot.Username}", "token", FindingState.Fine, "the bot answers"),
                ClockReading.Of(System, $"@{bot.Username}", serverTime, clock.GetUtcNow()),
                .. await ChatsAsync(telegram, bot, teamId, cancellationToken),
            ];
            return [.. findings.OfType<Finding>()];
        }
        catch (OptionsValidationException)
        {
            return [new Finding(System, null, "token", FindingState.NotSetUp, "no bot is set up", "set TELEGRAM_BOT_TOKEN, TELEGRAM_CHANNEL_ID and ADMIN_TELEGRAM_CHAT_ID")];
        }
        catch (IntegrationException failure)
        {
            return [Trouble.Of(System, null, "token", failure, NewToken)];
        }
    }

    private async Task<IReadOnlyList<Finding>> ChatsAsync(IChatMessenger telegram, BotIdentity bot, TeamId teamId, CancellationToken cancellationToken)
    {
        ChatSettings[] all = [.. await chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken), .. await chats.ListAsync(teamId, ChatPurpose.Admin, cancellationToken)];
        var (here, findings) = (new List<string>(), new List<Finding>());
        foreach (var chat in all)
        {
            try
            {
                if (await telegram.IsInAsync(chat.TelegramChatId, bot, cancellationToken))
                {
                    here.Add(chat.Name);
                }
                else
                {
                    findings.Add(new Finding(System, chat.Name, "chat", FindingState.Broken, $"the bot is not in this chat ({chat.TelegramChatId})", ComeBack(chat, bot)));
                }
            }
            catch (IntegrationException failure)
            {
                findings.Add(Trouble.Of(System, chat.Name, "chat", failure, NewToken));
            }
        }

        return here.Count == 0 ? findings : [new Finding(System, $"@{bot.Username}", "chats", FindingState.Fine, $"the bot is in {string.Join(", ", here)}"), .. findings];
    }

    private static string ComeBack(ChatSettings chat, BotIdentity bot) => chat.TelegramChatId > 0
        ? $"open the chat with @{bot.Username} in Telegram and press Start"
        : $"add @{bot.Username} to the group again";
}
