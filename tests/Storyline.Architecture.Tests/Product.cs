using System.Reflection;

namespace Storyline.Architecture.Tests;

/// <summary>The product's assemblies.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. new[]
        {
            "Storyline.Models", "Storyline.Data", "Storyline.Services.Integrations", "Storyline.Services.Domain", "Storyline.Services.Notifications",
            "Storyline.Services.Core", "Storyline.Api", "Storyline.Bot", "Storyline.Worker", "storyline",
        }.Select(Assembly.Load),
    ];

    public static Assembly Find(string name) => Assemblies.Single(assembly => assembly.GetName().Name == name);
}
