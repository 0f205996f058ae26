using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations.Demo;

/// <summary>Where the demo keeps its things.</summary>
/// <param name="IsApart">The installation is set up for real; the demo leaves its data alone.</param>
internal sealed record DemoPlace(string DataFolder, bool IsApart)
{
    public string SimulatorState => Path.Combine(DataFolder, "simulator", "world.json");

    public string SimulatorLog => Path.Combine(DataFolder, "simulator", "simulator.log");

    public string Library => Path.Combine(DataFolder, "sample-library");

    private string LockFile => Path.Combine(DataFolder, "demo.lock");

    public static DemoPlace Of(Settings settings)
    {
        var data = settings.Value("STORYLINE_DATA");
        return settings.IsConfigured ? new DemoPlace(Path.Combine(data, "demo"), true) : new DemoPlace(data, false);
    }

    /// <summary>Keeps a second demo out, until disposed of or until this process dies.</summary>
    /// <exception cref="CommandException">A demo runs here.</exception>
    public IDisposable Occupy()
    {
        try
        {
            Directory.CreateDirectory(DataFolder);
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(LockFile))
        {
            var where = DemoMarker.Find(DataFolder) is { } marker ? $" at http://localhost:{marker.Port}" : "";
            throw new CommandException($"The demo of {DataFolder} runs already{where}: use that one, or stop it first.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException("STORYLINE_DATA", $"{DataFolder} cannot be written ({exception.Message.TrimEnd('.')})", "name a folder that belongs to this user");
        }
    }
}
