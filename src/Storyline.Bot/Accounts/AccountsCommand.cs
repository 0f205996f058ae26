using Storyline.Bot.Updates;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Bot.Accounts;

internal sealed class AccountsCommand(AccountDirectory accounts, TimeProvider clock) : ICommand
{
    public CommandCard Card { get; } = new("accounts", "", "Instagram accounts and which is active here", "Look");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var connected = await accounts.ListAsync(call.By.TeamId, cancellationToken);
        return new Reply(AccountsMessage.Compose(
            [
                .. connected.Select(one => new AccountLine(
                    one.Account.Username, one.Account.DisplayName, one.Account.IsActive, one.Account.Id == call.WorkChat.ActiveInstagramAccountId,
                    one.Token is not null, one.Token?.ExpiresAt)),
            ],
            clock.GetUtcNow()));
    }
}
