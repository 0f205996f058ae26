using System.Text.RegularExpressions;

namespace Storyline.Architecture.Tests;

/// <summary>Everything is caught only where nobody is left to tell: at the outermost loops.</summary>
public sealed partial class CatchTests
{
    /// <summary>Each with the reason why nothing may pass.</summary>
    private static readonly Dictionary<string, string> Outermost = new()
    {
        ["src/Storyline.Worker/Operations/ResilientLoop.cs"] = "a failing tick must not end a loop",
        ["src/Storyline.Worker/Operations/LifecycleAnnouncer.cs"] = "a message must not fail start or stop",
        ["src/Storyline.Bot/Operations/WorkerWatch.cs"] = "a failing look must not end the next",
        ["src/Storyline.Bot/Updates/UpdateReceiver.cs"] = "a failing poll must not end the receiver",
        ["src/Storyline.Bot/Updates/StoredUpdates.cs"] = "a failing look must not end the next",
        ["src/Storyline.Bot/Updates/UpdateHandler.cs"] = "one update must not stop the others, and a person always gets an answer",
        ["src/Storyline.Services.Core/Publishing/Cards/CardLanes.cs"] = "a card that cannot be brought to an end must not end the lanes of the others",
        ["src/Storyline.Services.Core/Publishing/PublishLanes.cs"] = "a publication that cannot be brought further must not end the lanes of the others",
        ["src/Storyline.Services.Core/Publishing/LeaseKeeper.cs"] = "a renewal that failed must not end the next, which may still be in time",
        ["src/Storyline.Cli/CommandLine.cs"] = "a person at a terminal gets a sentence and an exit code, not a stack trace",
        ["src/Storyline.Services.Core/Operations/ServiceTrace.cs"] = "every failure of an operation is recorded, then thrown on",
    };

    [Fact]
    public void Only_the_outermost_loops_catch_everything() =>
        Checkout.Sources.Where(file => !Outermost.ContainsKey(file.Path)).SelectMany(Violations).ShouldBeEmpty();

    [Fact]
    public void The_list_of_outermost_loops_names_no_others() =>
        Outermost.Keys.Where(path => !Checkout.Sources.Any(file => file.Path == path && Violations(file).Any())).ShouldBeEmpty();

    [Theory]
    [InlineData("catch (Exception)")]
    [InlineData("catch (Exception exception)")]
    [InlineData("catch")]
    [InlineData("catch (System.Exception failure) when (!token.IsCancellationRequested)")]
    public void A_catch_of_everything_is_found(string line) => Violations(Sample(line)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("catch (IOException exception)")]
    [InlineData("catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)")]
    public void A_catch_that_says_what_it_expects_is_fine(string line) => Violations(Sample(line)).ShouldBeEmpty();

    [Fact]
    public void A_catch_that_tidies_up_and_throws_on_is_fine() =>
        Violations(new SourceFile("src/Storyline.Data/Sample.cs", "    catch\n    {\n        Close();\n        throw;\n    }\n")).ShouldBeEmpty();

    private static IEnumerable<string> Violations(SourceFile file) =>
        from number in Enumerable.Range(1, file.Lines.Length)
        let match = CatchAll().Match(file.Lines[number - 1])
        where match.Success && !IsNarrowed(match) && !PassesOn(file.Lines, number)
        select $"{file.Path}:{number}: {match.Value.Trim()}";

    /// <summary>Tidies up and throws on: the block's last statement is <c>throw;</c>.</summary>
    private static bool PassesOn(string[] lines, int number)
    {
        var indent = lines[number - 1].Length - lines[number - 1].TrimStart().Length;
        var end = Array.FindIndex(lines, number, line => line == new string(' ', indent) + "}");
        return end > 0 && lines[end - 1].Trim() == "throw;";
    }

    private static bool IsNarrowed(Match match) =>
        match.Groups["name"].Value is { Length: > 0 } name && Regex.IsMatch(match.Groups["when"].Value, $@"\b{name}\b");

    private static SourceFile Sample(string line) => new("src/Storyline.Services.Core/Media/Sample.cs", $"        try\n        {{\n        }}\n        {line}\n        {{\n        }}\n");

    [GeneratedRegex(@"^\s*catch(\s*\((System\.)?Exception(\s+(?<name>\w+))?\))?(?<when>\s+when\s.*)?\s*$")]
    private static partial Regex CatchAll();
}
