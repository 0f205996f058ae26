namespace Storyline.Architecture.Tests;

/// <summary>Who may reference whom: the table of the architecture document.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Services =
        ["Storyline.Services.Integrations", "Storyline.Services.Domain", "Storyline.Services.Notifications", "Storyline.Services.Core"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Storyline.Models"] = [],
        ["Storyline.Data"] = ["Storyline.Models"],
        ["Storyline.Services.Integrations"] = ["Storyline.Models"],
        ["Storyline.Services.Domain"] = ["Storyline.Models", "Storyline.Data"],
        ["Storyline.Services.Notifications"] = ["Storyline.Models", "Storyline.Data", "Storyline.Services.Integrations", "Storyline.Services.Domain"],
        ["Storyline.Services.Core"] = ["Storyline.Models", "Storyline.Data", .. Services[..3]],
        ["Storyline.Api"] = ["Storyline.Models", .. Services],
        ["Storyline.Bot"] = ["Storyline.Models", .. Services],
        ["Storyline.Worker"] = ["Storyline.Models", .. Services],
        ["Storyline.Cli"] = ["Storyline.Models", "Storyline.Data", .. Services, "Storyline.Api", "Storyline.Bot", "Storyline.Worker", "Storyline.Simulator"],
        ["Storyline.Simulator"] = [],
    };

    [Fact]
    public void Projects_reference_only_what_the_table_allows() =>
        Checkout.Projects.Where(project => project.IsProduct || project.Name == "Storyline.Simulator").SelectMany(Violations).ShouldBeEmpty();

    [Fact]
    public void A_door_that_references_the_repositories_is_found() =>
        Violations(Sample("Storyline.Api", "../Storyline.Data/Storyline.Data.csproj")).ShouldHaveSingleItem().ShouldContain("Storyline.Api may not reference Storyline.Data");

    [Fact]
    public void A_project_that_the_table_does_not_know_is_found() => Violations(Sample("Storyline.Extras", "../Storyline.Models/Storyline.Models.csproj")).ShouldHaveSingleItem();

    [Fact]
    public void Every_row_of_the_table_is_a_project() =>
        Allowed.Keys.Except(Checkout.Projects.Select(project => project.Name)).ShouldBeEmpty();

    [Fact]
    public void No_reference_reaches_through_another()
    {
        Passes(Checkout.Text("Directory.Build.props")).ShouldBeTrue();
        Passes("<Project/>").ShouldBeFalse();

        static bool Passes(string props) => props.Contains("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Violations(ProjectFile project) => Allowed.TryGetValue(project.Name, out var allowed)
        ? project.References.Except(allowed).Select(reference => $"{project.Name} may not reference {reference}")
        : [$"{project.Name} is not in the table: add its row, and say in docs/architecture.md what it is for"];

    private static ProjectFile Sample(string name, string reference) =>
        new($"src/{name}/{name}.csproj", $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");
}
