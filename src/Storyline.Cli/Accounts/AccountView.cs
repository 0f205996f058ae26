using System.Globalization;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Cli.Accounts;

/// <summary>Accounts as commands show them.</summary>
internal static class AccountView
{
    public static object Json(ConnectedAccount one) => new
    {
        Id = one.Account.Id.Value,
        one.Account.Username,
        one.Account.DisplayName,
        Login = one.Account.LoginKind,
        one.State,
        one.Token?.ExpiresAt,
        one.DaysLeft,
        one.Account.CanPublishStories,
        Chats = one.Chats.Select(chat => new { chat.TelegramChatId, chat.Name }),
        one.Hints,
    };

    public static object Json(PublishingQuota quota) => new { quota.Used, quota.Total, quota.Left, WindowHours = quota.Window.TotalHours };

    public static string State(ConnectedAccount one) => one.State switch
    {
        AccountState.Ready or AccountState.Ending => one.DaysLeft is { } days ? string.Create(CultureInfo.InvariantCulture, $"ready, {days} days left") : "ready",
        AccountState.Deactivated => "deactivated",
        AccountState.NoToken => "no token",
        AccountState.Expired => "token expired",
        AccountState.Refused => "token refused",
        AccountState.Sealed => "token cannot be opened",
    };

    public static string Chats(ConnectedAccount one) => string.Join(", ", one.Chats.Select(chat => chat.Name));

    public static void SayHints(Terminal terminal, IEnumerable<ConnectedAccount> accounts)
    {
        foreach (var one in accounts)
        {
            foreach (var hint in one.Hints)
            {
                terminal.Warn($"@{one.Account.Username}: {hint}");
            }
        }
    }
}
