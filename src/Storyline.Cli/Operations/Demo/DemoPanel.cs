using Spectre.Console;

namespace Storyline.Cli.Operations.Demo;

/// <summary>Where to look, and what to try.</summary>
internal static class DemoPanel
{
    public static void Show(Terminal terminal, DemoPlace place, int port, int simulatorPort)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap());
        grid.AddRow(new Text("Dashboard"), new Text($"http://localhost:{port}/"));
        grid.AddRow(new Text("Team chat"), new Text($"http://localhost:{simulatorPort}/   a card waits there: tap Posted"));
        grid.AddRow(new Text("Instagram"), new Text($"http://localhost:{simulatorPort}/instagram/   what is live; connect an account in the dashboard first"));
        grid.AddRow(new Text("API"), new Text($"http://localhost:{port}/docs"));
        grid.AddRow(new Text("Data"), new Text(place.DataFolder));
        terminal.Data.Write(new Panel(grid).Header("Storyline demo").Border(BoxBorder.Rounded).Padding(1, 0));
        terminal.Say(place.IsApart
            ? $"Your own data is left alone. In another terminal: STORYLINE_DATA={place.DataFolder} ./storyline history list"
            : "In another terminal: ./storyline history list · ./storyline lock list · ./storyline queue list");
        terminal.Say("Ctrl-C stops everything; the next start goes on from here.");
    }

    /// <summary>Opens the team chat in the machine's browser, if it has one.</summary>
    public static void OpenBrowser(Terminal terminal, string? searchPath, int simulatorPort)
    {
        var opener = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        if (terminal.IsWatched && Programs.Find(opener, searchPath) is { } program)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, [$"http://localhost:{simulatorPort}/"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
    }
}
