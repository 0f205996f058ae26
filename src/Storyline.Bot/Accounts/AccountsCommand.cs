using Microsoft.Extensions.Options;
using Storyline.Bot.Publishing;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Bot.Accounts;

internal sealed class AccountsCommand(AccountDirectory accounts, IOptions<ConnectOptions> options, NextSteps steps, TimeProvider clock) : ICommand
{
    public CommandCard Card { get; } = new("accounts", "", "Instagram accounts, their tokens, and which is active here", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var connected = await accounts.ListAsync(call.By.TeamId, cancellationToken);
        var words = AccountsMessage.Compose(
            [
                .. connected.Select(one => new AccountLine(
                    one.Account.Username, one.Account.DisplayName, one.Account.IsActive, one.Account.Id == call.WorkChat.ActiveInstagramAccountId,
                    one.Token is not null, Trouble(one.State), one.Token?.ExpiresAt)),
            ],
            options.Value.Page,
            clock.GetUtcNow());
        return new Reply(words, await steps.OfAsync(call, ("⚙️ Settings", "settings"), ("🤖 Auto", AutoCommand.Name)));
    }

    private static string? Trouble(AccountState state) => state switch
    {
        AccountState.Refused => "token refused: connect it again",
        AccountState.Sealed => "token cannot be opened: connect it again",
        AccountState.Ready or AccountState.Ending or AccountState.Expired or AccountState.Deactivated or AccountState.NoToken => null,
    };
}
