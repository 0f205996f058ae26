using System.Text.RegularExpressions;

namespace Storyline.Architecture.Tests;

/// <summary>A file of code.</summary>
/// <param name="Path">From the root, with slashes: <c>src/Storyline.Data/Scheduling/Lease.cs</c>.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Project => Path.Split('/')[1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Folders inside the project, outermost first.</summary>
    public IReadOnlyList<string> Folders => Path.Split('/')[2..^1];

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Types that do not lie inside another.</summary>
    public IReadOnlyList<string> TypeNames => [.. TopLevelType().Matches(Text).Select(match => match.Groups["name"].Value)];

    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )+(?:class|record struct|record class|record|interface|struct|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);?\s*$", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
