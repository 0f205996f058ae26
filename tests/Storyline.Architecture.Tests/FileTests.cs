namespace Storyline.Architecture.Tests;

/// <summary>Where code lies: namespace = folder, one type per file, ten words, short files.</summary>
public sealed class FileTests(ITestOutputHelper output)
{
    private const int LongestFile = 300;

    private static readonly string[] Words =
        ["Media", "Scheduling", "Publishing", "Accounts", "Teams", "Commerce", "Analytics", "Assistant", "Mail", "Operations"];

    private static readonly Dictionary<string, string[]> Structure = new()
    {
        ["Storyline.Data"] = ["Migrations", "Embedded", "Conversions"],
        ["Storyline.Api"] = ["Http"],
        ["Storyline.Bot"] = ["Updates"],
        ["Storyline.Services.Integrations"] = ["Chat", "Imaging", "Instagram", "Cloudinary", "Shopify", "Printify", "Gmail", "LanguageModels"],
        ["Storyline.Simulator"] = ["World", "Control", "Faults", "ChatPage", "Library", "Telegram", "Instagram", "Cloudinary", "Shopify", "Printify", "Gmail", "LanguageModels"],
    };

    [Fact]
    public void Namespaces_follow_folders() => Checkout.Sources.SelectMany(WrongNamespace).ShouldBeEmpty();

    [Fact]
    public void A_namespace_that_strays_is_found() => WrongNamespace(Sample("namespace Storyline.Data;\n")).ShouldHaveSingleItem();

    [Fact]
    public void A_file_holds_the_one_type_it_is_named_after() => Checkout.Sources.SelectMany(WrongTypes).ShouldBeEmpty();

    [Fact]
    public void A_file_with_two_types_or_another_name_is_found()
    {
        WrongTypes(Sample("public sealed record Lease;\ninternal enum Other\n{\n}\n")).ShouldHaveSingleItem();
        WrongTypes(Sample("internal static class Leases\n{\n    private sealed class Inner;\n}\n")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Folders_are_the_ten_words_and_the_few_that_give_structure() => Checkout.Sources.SelectMany(WrongFolder).ShouldBeEmpty();

    [Fact]
    public void A_folder_by_kind_is_found()
    {
        WrongFolder(new SourceFile("src/Storyline.Services.Core/Interfaces/IPlanning.cs", "")).ShouldHaveSingleItem();
        WrongFolder(new SourceFile("src/Storyline.Data/Chat/ChatRepository.cs", "")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Files_are_short()
    {
        var lengths = Checkout.Sources.Select(file => file.Lines.Length).Order().ToList();
        output.WriteLine($"{lengths.Count} files, median {lengths[lengths.Count / 2]} lines, longest {lengths[^1]}, over 150: {lengths.Count(length => length > 150)}");
        Checkout.Sources.SelectMany(TooLong).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_301_lines_is_found()
    {
        TooLong(Sample(string.Concat(Enumerable.Repeat("// line\n", LongestFile)))).ShouldBeEmpty();
        TooLong(Sample(string.Concat(Enumerable.Repeat("// line\n", LongestFile + 1)))).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> WrongNamespace(SourceFile file)
    {
        var expected = string.Join('.', [file.Project, .. file.Folders]);
        return file.Namespace is { } actual && actual != expected ? [$"{file.Path}: namespace {actual}, not {expected}"] : [];
    }

    private static IEnumerable<string> WrongTypes(SourceFile file) => file.TypeNames switch
    {
        [] => [],
        [var only] => only == file.Name ? [] : [$"{file.Path} holds {only}"],
        var several => [$"{file.Path} holds {string.Join(", ", several)}"],
    };

    private static IEnumerable<string> WrongFolder(SourceFile file) =>
        file.Folders is [var first, ..] && !Words.Contains(first) && !Structure.GetValueOrDefault(file.Project, []).Contains(first)
            ? [$"{file.Path}: {first} is not one of the ten words"]
            : [];

    private static IEnumerable<string> TooLong(SourceFile file) =>
        file.Lines.Length > LongestFile ? [$"{file.Path} has {file.Lines.Length} lines: {LongestFile} is the ceiling"] : [];

    private static SourceFile Sample(string text) => new("src/Storyline.Data/Scheduling/Lease.cs", text);
}
