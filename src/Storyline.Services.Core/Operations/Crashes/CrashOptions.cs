namespace Storyline.Services.Core.Operations.Crashes;

/// <summary>For the crash rig.</summary>
public sealed class CrashOptions
{
    public const string Section = "Operations";

    /// <summary>The name of a <see cref="CrashPoint"/>, or <c>name:n</c> for its n-th pass; empty: never.</summary>
    public string? CrashAt { get; init; }
}
