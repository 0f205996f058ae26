using System.Text.Json;

namespace Storyline.Cli.Operations.Demo;

/// <summary>Says that a data folder holds the demo, and with which settings, so that other commands see the same world.</summary>
internal sealed record DemoMarker(int Port, int SimulatorPort, IReadOnlyDictionary<string, string> Variables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "demo.json");

    /// <summary>Null when the folder holds no demo.</summary>
    public static DemoMarker? Find(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoMarker>(File.ReadAllText(PathIn(dataFolder)), Json);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var partial = PathIn(dataFolder) + ".new";
        File.WriteAllText(partial, JsonSerializer.Serialize(this, Json));
        File.Move(partial, PathIn(dataFolder), overwrite: true);
    }

    /// <summary>The folder is nobody's demo any more.</summary>
    public static void Remove(string dataFolder) => File.Delete(PathIn(dataFolder));
}
