using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Teams;

/// <summary>Takes the bot's old words out of a chat. What waits for somebody stays: cards, and questions that nobody has answered.</summary>
public sealed class ChatCleanup(
    IBotMessageRepository messages,
    MissedPostsAsking questions,
    AlertDesk alerts,
    IChatMessenger messenger,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>Telegram deletes nothing that is older than 48 hours; a little less, for clocks differ.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromHours(48) - TimeSpan.FromMinutes(5);

    private const int AtOnce = 100;

    /// <summary>Deletes what the bot said, and the command that asked for it where the bot may. Returns how many of its own messages went.</summary>
    public Task<int> RunAsync(ChatSettings chat, int? commandMessageId, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("ChatCleanup", "Run", by, async notes =>
        {
            var ids = await messages.ListDisposableAsync(chat.TeamId, chat.TelegramChatId, clock.GetUtcNow() - Reach, cancellationToken);
            foreach (var some in ids.Chunk(AtOnce))
            {
                await DeleteAsync(chat.TelegramChatId, some, cancellationToken);
                await messages.RemoveAsync(chat.TeamId, chat.TelegramChatId, some, cancellationToken);
            }

            if (commandMessageId is { } command)
            {
                await messenger.DeleteAsync(chat.TelegramChatId, command, cancellationToken);
            }

            await AskAgainAsync(chat, cancellationToken);
            notes.Set("deleted", ids.Count);
            return ids.Count;
        });
    }

    /// <summary>One message that cannot go must not keep ninety-nine others.</summary>
    private async Task DeleteAsync(long chatId, int[] ids, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.DeleteAsync(chatId, ids, cancellationToken);
        }
        catch (IntegrationException refused) when (refused.Kind is FailureKind.Refused or FailureKind.NotFound)
        {
            foreach (var id in ids)
            {
                await messenger.DeleteAsync(chatId, id, cancellationToken);
            }
        }
    }

    /// <summary>The question about missed posts went with the rest: nothing goes out until it is answered, so it is asked anew.</summary>
    private async Task AskAgainAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        if (await alerts.IsOpenAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), cancellationToken))
        {
            try
            {
                await questions.AskAsync(chat, cancellationToken);
            }
            catch (IntegrationException failure) when (failure.Kind is not FailureKind.Unknown)
            {
                // No question stands any more: the next check asks.
                await alerts.ResolveAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), cancellationToken);
            }
        }
    }
}
