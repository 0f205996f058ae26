using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Storyline.Architecture.Tests;

/// <summary>The same table once more, type by type, in what was compiled.</summary>
public sealed class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Compiled = new ArchLoader().LoadAssemblies([.. Product.Assemblies]).Build();

    [Theory]
    [InlineData("Storyline.Api")]
    [InlineData("Storyline.Bot")]
    [InlineData("Storyline.Worker")]
    public void No_door_uses_a_repository(string door) => Independent(door, "Storyline.Data").HasNoViolations(Compiled).ShouldBeTrue();

    [Theory]
    [InlineData("Storyline.Api", "Storyline.Bot")]
    [InlineData("Storyline.Bot", "Storyline.Worker")]
    [InlineData("Storyline.Worker", "Storyline.Api")]
    [InlineData("Storyline.Services.Domain", "Storyline.Services.Integrations")]
    [InlineData("Storyline.Services.Integrations", "Storyline.Data")]
    [InlineData("Storyline.Services.Notifications", "Storyline.Services.Core")]
    [InlineData("Storyline.Models", "Storyline.Data")]
    public void Neighbours_that_must_not_know_each_other_do_not(string one, string other) => Independent(one, other).HasNoViolations(Compiled).ShouldBeTrue();

    [Fact]
    public void The_rule_fails_where_there_is_a_dependency() => Independent("Storyline.Services.Core", "Storyline.Data").HasNoViolations(Compiled).ShouldBeFalse();

    private static TypesShouldConjunction Independent(string one, string other) =>
        Types().That().ResideInAssembly(Product.Find(one)).Should().NotDependOnAny(Types().That().ResideInAssembly(Product.Find(other)));
}
