using System.Text.RegularExpressions;

namespace Storyline.Architecture.Tests;

/// <summary>What the compiler refuses, it refuses everywhere.</summary>
public sealed class BuildTests
{
    private static readonly string[] Errors = ["IDE0130", "IDE0161", "IDE0005", "CS8509", "CA1848", "CA1852", "CA2016", "RS0030"];
    private static readonly string[] Shared = ["TreatWarningsAsErrors", "Nullable", "AnalysisLevel", "EnforceCodeStyleInBuild", "WarningsNotAsErrors", "NoWarn"];
    private static readonly string[] Banned =
        ["System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "System.Random.Shared", "System.Console", "System.Environment.GetEnvironmentVariable"];

    [Fact]
    public void The_rules_that_matter_are_errors() => NotErrors(Checkout.Text(".editorconfig")).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_was_softened_is_found() =>
        NotErrors(Checkout.Text(".editorconfig").Replace("RS0030.severity = error", "RS0030.severity = suggestion", StringComparison.Ordinal)).ShouldBe(["RS0030"]);

    [Fact]
    public void Time_chance_and_the_terminal_are_banned_symbols() => NotBanned(Checkout.Text("BannedSymbols.txt")).ShouldBeEmpty();

    [Fact]
    public void A_symbol_that_was_let_through_is_found() =>
        NotBanned(Checkout.Text("BannedSymbols.txt").Replace("P:System.DateTime.UtcNow", "", StringComparison.Ordinal)).ShouldBe(["System.DateTime.UtcNow"]);

    [Fact]
    public void The_list_of_banned_symbols_reaches_every_project()
    {
        var props = Checkout.Text("Directory.Build.props");
        props.ShouldContain("<AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\" />");
        props.ShouldContain("<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\" PrivateAssets=\"all\" />");
        props.ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        props.ShouldContain("<Nullable>enable</Nullable>");
    }

    [Fact]
    public void No_project_goes_easier_on_itself() => Checkout.Projects.Where(project => project.IsProduct).SelectMany(Softened).ShouldBeEmpty();

    [Fact]
    public void A_project_that_goes_easier_on_itself_is_found()
    {
        Softened(Sample("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")).ShouldHaveSingleItem();
        Softened(Sample("<NoWarn>$(NoWarn);RS0030</NoWarn>")).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> NotErrors(string editorConfig) =>
        Errors.Where(rule => !Regex.IsMatch(editorConfig, $@"^dotnet_diagnostic\.{rule}\.severity = error\s*$", RegexOptions.Multiline));

    private static IEnumerable<string> NotBanned(string symbols) =>
        Banned.Where(symbol => !Regex.IsMatch(symbols, $@"^[PMT]:{Regex.Escape(symbol)}[(;]", RegexOptions.Multiline));

    private static IEnumerable<string> Softened(ProjectFile project) =>
        from property in Shared
        where project.Property(property) is { } value && (property != "NoWarn" || Errors.Any(value.Contains))
        select $"{project.Name} sets {property}";

    private static ProjectFile Sample(string property) => new("src/Sample/Sample.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
}
