using System.Xml.Linq;

namespace Storyline.Architecture.Tests;

/// <summary>A project, as its file says.</summary>
internal sealed record ProjectFile(string Path, string Text)
{
    private readonly XElement xml = XElement.Parse(Text);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public IReadOnlyList<string> References =>
        [.. xml.Descendants("ProjectReference").Select(item => System.IO.Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')))];

    public IReadOnlyList<(string Name, string? PrivateAssets)> Packages =>
        [.. xml.Descendants("PackageReference").Select(item => (item.Attribute("Include")!.Value, item.Attribute("PrivateAssets")?.Value))];

    public string? Property(string name) => xml.Descendants(name).FirstOrDefault()?.Value;
}
