namespace Storyline.Cli.Tests;

/// <summary>The folder that holds the launcher.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not run inside a checkout."),
        _ when File.Exists(Path.Combine(folder.FullName, "Storyline.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
