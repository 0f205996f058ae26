using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests;

/// <summary>Finds the vendors' machine-readable contracts, which lie beside the checkout where they are present.</summary>
internal static class Contracts
{
    /// <summary>A file's text; skips the test where the contracts are not there.</summary>
    public static string TextOrSkip(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine([folder.FullName, "..", "shared", "contracts", .. path]);
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        Assert.Skip("skipped: contracts not present");
        throw new InvalidOperationException();
    }

    public static JsonNode JsonOrSkip(params string[] path) => JsonNode.Parse(TextOrSkip(path))!;
}
