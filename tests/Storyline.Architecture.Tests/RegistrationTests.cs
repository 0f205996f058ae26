using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Architecture.Tests;

/// <summary>A project is registered by one public call, from the composition root.</summary>
public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["Storyline.Data"] = "AddStorylineData",
        ["Storyline.Services.Integrations"] = "AddStorylineIntegrations",
        ["Storyline.Services.Core"] = "AddStorylineCore",
        ["Storyline.Api"] = "AddStorylineApi",
        ["Storyline.Bot"] = "AddStorylineBot",
        ["Storyline.Worker"] = "AddStorylineWorker",
    };

    [Fact]
    public void Each_project_shows_one_registration() =>
        Product.Assemblies.Where(assembly => assembly.GetName().Name != "storyline")
            .SelectMany(assembly => Registrations(assembly.GetExportedTypes()).Select(name => (Project: assembly.GetName().Name!, name)))
            .ToDictionary(found => found.Project, found => found.name)
            .ShouldBe(Expected, ignoreOrder: true);

    [Fact]
    public void A_second_registration_is_found() => Registrations([typeof(Twice)]).ShouldBe(["AddOne", "AddOther"]);

    private static IEnumerable<string> Registrations(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(IServiceCollection)
        select method.Name;

    private static class Twice
    {
        public static IServiceCollection AddOne(IServiceCollection services) => services;

        public static IServiceCollection AddOther(IServiceCollection services) => services;
    }
}
