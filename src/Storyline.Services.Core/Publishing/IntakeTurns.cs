using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Teams;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Posts that go out by themselves are taken side by side, a few at a time: one whose disk hangs holds up no other. It is held back and told, as a card that cannot be
/// made ready, and is not begun again in this process before it has come back.
/// </summary>
public sealed class IntakeTurns(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>Short, because the others begin a few minutes before their time. What is only slow before its claim goes on alone and is taken all the same.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private readonly PreparationTurns turns = new(Limit, scopes, clock);

    /// <summary>False when it was not taken; what follows from that is written down.</summary>
    internal async Task<bool> TakeAsync(QueueItem item, CancellationToken cancellationToken)
    {
        QueueItem? claimed = null;
        try
        {
            return await turns.TakeAsync(
                item.Id, () => { }, services => services.GetRequiredService<PublishingIntake>().BeginAsync(item, held => claimed = held, cancellationToken));
        }
        catch (TimeoutException)
        {
            await (claimed is null ? Task.CompletedTask : HoldBackAsync(claimed));
            return false;
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task HoldBackAsync(QueueItem claimed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var chat = await scope.ServiceProvider.GetRequiredService<IChatSettingsRepository>().FindAsync(claimed.TeamId, claimed.ChatSettingsId, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CardFailures>().HoldBackAsync(claimed, chat!, Limit, CancellationToken.None);
    }
}
