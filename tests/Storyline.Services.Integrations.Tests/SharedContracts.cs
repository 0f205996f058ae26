using System.Text.Json.Nodes;

namespace Storyline.Services.Integrations.Tests;

/// <summary>The vendors' own descriptions, which lie beside the checkout where they are present at all.</summary>
internal static class SharedContracts
{
    /// <summary>Skips the test where the file is not there.</summary>
    public static string PathOrSkip(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "..", "shared", "contracts", .. parts]);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip("skipped: contracts not present");
        throw new InvalidOperationException();
    }

    public static JsonNode JsonOrSkip(params string[] parts) => JsonNode.Parse(File.ReadAllText(PathOrSkip(parts)))!;
}
