using System.Reflection;

namespace Storyline.Architecture.Tests;

/// <summary>What a project shows to others is its own: no vendor's type, no query that others could finish.</summary>
public sealed class SignatureTests
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly string[] Vendors = ["Telegram", "NetVips", "Npgsql", "Microsoft.EntityFrameworkCore", "Quartz", "Spectre", "System.CommandLine", "OpenTelemetry"];

    [Fact]
    public void No_public_signature_names_a_vendor() =>
        Product.Assemblies.Where(assembly => assembly.GetName().Name != "storyline").SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace != "Storyline.Data.Migrations")
            .SelectMany(type => Violations(type, IsVendors)).ShouldBeEmpty();

    [Fact]
    public void No_query_leaves_the_repositories() =>
        Product.Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(type => Violations(type, IsQuery)).ShouldBeEmpty();

    [Fact]
    public void The_database_context_is_nobody_elses() =>
        Product.Find("Storyline.Data").GetExportedTypes().ShouldNotContain(type => type.Name.EndsWith("DbContext", StringComparison.Ordinal));

    [Fact]
    public void A_signature_that_names_a_vendor_is_found() =>
        Violations(typeof(Leaky), type => type.Namespace?.StartsWith("Xunit", StringComparison.Ordinal) == true).Count().ShouldBe(3);

    [Fact]
    public void A_query_that_leaves_is_found() => Violations(typeof(Leaky), IsQuery).ShouldHaveSingleItem().ShouldContain("Open");

    private static bool IsVendors(Type type) =>
        type.Namespace is { } space && Vendors.Any(vendor => space == vendor || space.StartsWith(vendor + ".", StringComparison.Ordinal));

    private static bool IsQuery(Type type) => typeof(IQueryable).IsAssignableFrom(type);

    private static IEnumerable<string> Violations(Type type, Func<Type, bool> isForbidden) =>
        from part in Parts(type)
        from seen in part.Types.SelectMany(Unwrap).Distinct()
        where isForbidden(seen)
        select $"{type.FullName}: {part.Name} shows {seen.Name}";

    private static IEnumerable<(string Name, IEnumerable<Type> Types)> Parts(Type type)
    {
        yield return ("the type", [.. type.GetInterfaces(), .. type.BaseType is { } parent ? [parent] : Array.Empty<Type>()]);
        foreach (var constructor in type.GetConstructors(Shown).Where(IsShown))
        {
            yield return ("its constructor", constructor.GetParameters().Select(parameter => parameter.ParameterType));
        }

        foreach (var method in type.GetMethods(Shown).Where(IsShown))
        {
            yield return (method.Name, [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)]);
        }

        foreach (var field in type.GetFields(Shown).Where(field => field.IsPublic || field.IsFamily))
        {
            yield return (field.Name, [field.FieldType]);
        }
    }

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily;

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!) : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Unwrap)] : [type];

    private abstract class Leaky(IServiceProvider services)
    {
        protected ITestOutputHelper? Output { get; set; }

        public Task<List<ITestOutputHelper>> AllAsync() => Task.FromResult<List<ITestOutputHelper>>([Output!]);

        public IQueryable<int> Open() => services is null ? throw new InvalidOperationException() : Enumerable.Empty<int>().AsQueryable();
    }
}
