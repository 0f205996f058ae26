using Microsoft.Extensions.Options;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>The bot.</summary>
/// <param name="messenger">Opened late: without a token there is none.</param>
internal sealed class ChatExamination(Func<IChatMessenger> messenger)
{
    private const string System = "Telegram";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        try
        {
            var bot = await messenger().GetIdentityAsync(cancellationToken);
            return [new Finding(System, $"@{bot.Username}", "token", FindingState.Fine, "the bot answers")];
        }
        catch (OptionsValidationException)
        {
            return [new Finding(System, null, "token", FindingState.NotSetUp, "no bot is set up", "set TELEGRAM_BOT_TOKEN, TELEGRAM_CHANNEL_ID and ADMIN_TELEGRAM_CHAT_ID")];
        }
        catch (IntegrationException failure)
        {
            return [Trouble.Of(System, null, "token", failure, "make a new token with @BotFather and put it into TELEGRAM_BOT_TOKEN")];
        }
    }
}
