namespace Storyline.Data.Embedded;

/// <summary>One process at a time decides whether the server has to be made, started or left to stop. Held only for that moment.</summary>
internal sealed class StartLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly FileStream file;

    private StartLock(FileStream file) => this.file = file;

    public static async Task<StartLock> TakeAsync(string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new StartLock(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (Holding.IsHeldElsewhere(exception))
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
