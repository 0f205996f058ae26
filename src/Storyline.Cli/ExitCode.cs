namespace Storyline.Cli;

/// <summary>What the program tells its caller when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int Unavailable = 69;
    public const int NotAllowed = 77;
    public const int WrongConfiguration = 78;
    public const int Interrupted = 130;
}
