namespace Storyline.Services.Integrations.Chat;

internal static class ClockWait
{
    /// <summary>Comes back at that time; at once when it is past.</summary>
    public static Task UntilAsync(this TimeProvider clock, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var wait = time - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }
}
