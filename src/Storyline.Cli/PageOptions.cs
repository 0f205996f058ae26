using System.CommandLine;
using Storyline.Models;

namespace Storyline.Cli;

/// <summary>The options that every list takes.</summary>
internal sealed class PageOptions
{
    public Option<int> Limit { get; } = new("--limit") { Description = "How many at most, 1 to 200", DefaultValueFactory = _ => 50 };

    public Option<string?> Cursor { get; } = new("--cursor") { Description = "Where to go on: the cursor that the page before named" };

    public Option<bool> Json { get; } = JsonOption.Create();

    public void AddTo(Command command)
    {
        command.Options.Add(Limit);
        command.Options.Add(Cursor);
        command.Options.Add(Json);
    }

    public PageRequest Of(ParseResult parsed) => new(parsed.GetValue(Limit), parsed.GetValue(Cursor));
}
