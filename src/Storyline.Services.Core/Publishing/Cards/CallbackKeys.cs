using System.Buffers.Text;
using System.Security.Cryptography;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Issues and reads what stands behind buttons: <c>v1:&lt;action&gt;:&lt;key&gt;</c>, the key bound to its chat, action and subject.</summary>
public sealed class CallbackKeys(ICallbackKeyRepository keys, TimeProvider clock)
{
    private const int KeyBytes = 12;

    /// <summary>Callback data for each button, in order.</summary>
    public async Task<IReadOnlyList<string>> IssueAsync(
        TeamId teamId, long telegramChatId, IReadOnlyList<(string Action, string Subject)> buttons, CancellationToken cancellationToken)
    {
        var issued = buttons.Select(button => new CallbackKey
        {
            Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes)),
            TeamId = teamId,
            TelegramChatId = telegramChatId,
            Action = button.Action,
            Subject = button.Subject,
            CreatedAt = clock.GetUtcNow(),
        }).ToList();
        await keys.AddAsync(issued, cancellationToken);
        return [.. issued.Select(key => $"v1:{key.Action}:{key.Key}")];
    }

    /// <summary>The key, or null when it is unknown or long gone.</summary>
    public Task<CallbackKey?> FindAsync(string key, CancellationToken cancellationToken) => keys.FindAsync(key, cancellationToken);
}
