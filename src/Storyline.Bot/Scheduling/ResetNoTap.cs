using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class ResetNoTap : ITap
{
    public const string Word = "reset-no";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        Task.FromResult(new TapAnswer(null) { Message = new Reply(ResetMessage.Kept(tap.By.Name)) });
}
