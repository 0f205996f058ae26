namespace Storyline.Services.Core.Operations.Crashes;

/// <summary>Where the crash rig can have this process die; in production, passing costs nothing.</summary>
public interface ICrashPoints
{
    /// <summary>The process is at this place; it goes on, unless this is where it was told to die.</summary>
    /// <param name="place">One of <see cref="CrashPoint"/>.</param>
    void Pass(string place);
}
