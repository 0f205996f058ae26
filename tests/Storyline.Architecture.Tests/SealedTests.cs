using System.Runtime.CompilerServices;

namespace Storyline.Architecture.Tests;

/// <summary>A class that nobody derives from is sealed.</summary>
public sealed class SealedTests
{
    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them() =>
        Product.Assemblies.SelectMany(assembly => Violations(assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void A_class_that_is_left_open_for_nobody_is_found() => Violations([typeof(Left), typeof(Parent), typeof(Child)]).ShouldBe([typeof(Left).FullName!]);

    private static IEnumerable<string> Violations(IReadOnlyCollection<Type> types)
    {
        var parents = types.Select(type => type.BaseType).OfType<Type>().Select(parent => parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent).ToHashSet();
        return types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !parents.Contains(type))
            .Where(type => type.Namespace is { } space && space.StartsWith("Storyline", StringComparison.Ordinal) && !space.EndsWith(".Migrations", StringComparison.Ordinal))
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Select(type => type.FullName!);
    }

    public class Left;

    public class Parent;

    public sealed class Child : Parent;
}
