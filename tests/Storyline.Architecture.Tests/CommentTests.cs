using System.Text.RegularExpressions;

namespace Storyline.Architecture.Tests;

/// <summary>Comments say why. They hold no plans, no dead code and no banners.</summary>
public sealed partial class CommentTests
{
    [Fact]
    public void Comments_hold_no_plans_and_no_dead_code() => Checkout.Sources.SelectMany(Violations).ShouldBeEmpty();

    [Theory]
    [InlineData("// TODO: later")]
    [InlineData("// FIXME")]
    [InlineData("#region Fields")]
    [InlineData("// ---------------- fields ----------------")]
    [InlineData("// var rows = await queue.ListAsync();")]
    [InlineData("// return null;")]
    [InlineData("// }")]
    [InlineData("#pragma warning disable CA1822")]
    public void Such_a_line_is_found(string line) => Violations(Sample(line)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("// The lock makes \"before\" well defined; without it two would share a number.")]
    [InlineData("/// <summary>Rows to do.</summary>")]
    [InlineData("#pragma warning disable CA1822 // the interface needs an instance")]
    public void A_sentence_is_fine(string line) => Violations(Sample(line)).ShouldBeEmpty();

    [Fact]
    public void Interfaces_that_others_use_say_what_they_promise() => Checkout.Sources.SelectMany(Undocumented).ShouldBeEmpty();

    [Fact]
    public void An_interface_without_a_word_is_found() =>
        Undocumented(Sample("public interface IQueueRepository\n{\n}")).ShouldHaveSingleItem();

    private static IEnumerable<string> Violations(SourceFile file) =>
        from number in Enumerable.Range(1, file.Lines.Length)
        let line = file.Lines[number - 1].Trim()
        where Plan().IsMatch(line) || Region().IsMatch(line) || Banner().IsMatch(line) || DeadCode().IsMatch(line) || UnexplainedPragma().IsMatch(line)
        select $"{file.Path}:{number}: {line}";

    private static IEnumerable<string> Undocumented(SourceFile file) =>
        from number in Enumerable.Range(0, file.Lines.Length)
        where file.Lines[number].StartsWith("public interface ", StringComparison.Ordinal) && !(number > 0 && IsDocumented(file.Lines[number - 1]))
        select $"{file.Path}: {file.Lines[number]} has no summary";

    private static bool IsDocumented(string line) => line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('[');

    private static SourceFile Sample(string text) => new("src/Storyline.Data/Scheduling/Sample.cs", text + "\n");

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Plan();

    [GeneratedRegex("^#(region|endregion)")]
    private static partial Regex Region();

    [GeneratedRegex(@"^//\s*[-=*#/]{4,}")]
    private static partial Regex Banner();

    [GeneratedRegex(@"^//(?!/)\s*([{}]+|(var|return|await|using|throw|if|foreach|for|while)\b.*[;{(]|[\w.]+\([^)]*\);)\s*$")]
    private static partial Regex DeadCode();

    [GeneratedRegex(@"^#pragma warning disable [\w, ]+$")]
    private static partial Regex UnexplainedPragma();
}
