using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Storyline.Api.Http;

namespace Storyline.Api.Tests;

public sealed class OpenApiTests
{
    private const string Committed = "src/Storyline.Api/openapi.json";

    [Fact]
    public async Task The_committed_document_is_what_the_code_produces()
    {
        await using var world = await ApiWorld.StartEmptyAsync();
        var produced = await ProduceAsync(world);

        var root = RepositoryRoot();
        if (await File.ReadAllTextAsync(Path.Combine(root, Committed)) != produced)
        {
            var fresh = Path.Combine(root, "artifacts", "openapi.json");
            await File.WriteAllTextAsync(fresh, produced);
            Assert.Fail($"{Committed} is not what the code produces. If the change is meant: cp artifacts/openapi.json {Committed}, and generate the dashboard's types again.");
        }
    }

    [Fact]
    public async Task The_document_served_is_the_committed_one()
    {
        await using var world = await ApiWorld.StartEmptyAsync();

        var served = await world.Anybody.GetStringAsync("/openapi/v1.json", ApiWorld.Token);

        served.ShouldBe(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot(), Committed), ApiWorld.Token));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_answers_with_types()
    {
        await using var world = await ApiWorld.StartEmptyAsync();

        var operations = await Operation.AllAsync(world);

        operations.Count.ShouldBeGreaterThan(30);
        operations.Select(operation => operation.Description.Text("operationId")).ShouldBeUnique();
        foreach (var operation in operations)
        {
            operation.Description.Text("summary").ShouldNotBeNullOrEmpty(operation.ToString());
            foreach (var response in operation.Description.GetProperty("responses").EnumerateObject().Where(response => response.Name is not "204"))
            {
                response.Value.TryGetProperty("content", out _).ShouldBeTrue($"{operation}: {response.Name}");
            }
        }
    }

    private static async Task<string> ProduceAsync(ApiWorld world)
    {
        var document = await world.App.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync();
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
    }

    private static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
