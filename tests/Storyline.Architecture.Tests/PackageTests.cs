namespace Storyline.Architecture.Tests;

/// <summary>A vendor's package is known to one project, and does not show through it.</summary>
public sealed class PackageTests
{
    /// <summary>By the beginning of the package's name.</summary>
    private static readonly (string Package, string[] Projects)[] Homes =
    [
        ("Microsoft.EntityFrameworkCore", ["Storyline.Data"]),
        ("EFCore.", ["Storyline.Data"]),
        ("Npgsql.OpenTelemetry", ["Storyline.Cli"]),
        ("Npgsql", ["Storyline.Data"]),
        ("Telegram.Bot", ["Storyline.Services.Integrations"]),
        ("NetVips", ["Storyline.Services.Integrations", "Storyline.Simulator"]),
        ("Quartz", ["Storyline.Worker"]),
        ("Microsoft.AspNetCore", ["Storyline.Api"]),
        ("Scalar", ["Storyline.Api"]),
        ("OpenTelemetry", ["Storyline.Cli"]),
        ("Spectre.Console", ["Storyline.Cli"]),
        ("System.CommandLine", ["Storyline.Cli"]),
        ("Microsoft.Extensions", [.. Product.Assemblies.Select(assembly => assembly.GetName().Name!)]),
    ];

    [Fact]
    public void Each_package_is_used_only_where_it_lives() =>
        Checkout.Projects.Where(project => project.IsProduct || project.Name == "Storyline.Simulator").SelectMany(Strays).ShouldBeEmpty();

    [Fact]
    public void A_door_that_talks_to_Telegram_itself_is_found() => Strays(Sample("Storyline.Bot", "Telegram.Bot")).ShouldHaveSingleItem();

    [Fact]
    public void A_package_that_nobody_has_thought_about_is_found() => Strays(Sample("Storyline.Services.Core", "MediatR")).ShouldHaveSingleItem();

    [Fact]
    public void No_package_shows_through_the_project_that_uses_it() =>
        Checkout.Projects.Where(project => project.IsProduct && project.Name != "Storyline.Cli").SelectMany(Leaks).ShouldBeEmpty();

    [Fact]
    public void A_package_that_shows_through_is_found() => Leaks(Sample("Storyline.Data", "Npgsql")).ShouldHaveSingleItem();

    [Fact]
    public void What_was_compiled_uses_vendors_only_where_they_live()
    {
        // The command line only switches on the driver's own measurements.
        var strays =
            from assembly in Product.Assemblies.Where(assembly => assembly.GetName().Name != "storyline")
            from used in assembly.GetReferencedAssemblies().Select(used => used.Name!)
            where used is "Npgsql" or "Telegram.Bot" or "NetVips" || used.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            where !Homes.First(home => used.StartsWith(home.Package, StringComparison.Ordinal)).Projects.Contains(assembly.GetName().Name)
            select $"{assembly.GetName().Name} uses {used}";
        strays.ShouldBeEmpty();
    }

    private static IEnumerable<string> Strays(ProjectFile project) =>
        from package in project.Packages
        let home = Homes.FirstOrDefault(home => package.Name.StartsWith(home.Package, StringComparison.Ordinal))
        where home.Projects is null || !home.Projects.Contains(project.Name)
        select $"{project.Name} uses {package.Name}, which {(home.Projects is null ? "has no home yet" : $"lives in {string.Join(" and ", home.Projects)}")}";

    private static IEnumerable<string> Leaks(ProjectFile project) =>
        from package in project.Packages
        let assets = package.PrivateAssets?.Split(';') ?? []
        where !assets.Contains("all") && !assets.Contains("compile")
        select $"{project.Name} passes {package.Name} on: give it PrivateAssets with 'compile'";

    private static ProjectFile Sample(string name, string package) =>
        new($"src/{name}/{name}.csproj", $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""");
}
