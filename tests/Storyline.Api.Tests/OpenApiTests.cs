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
        await using var host = await ApiHost.StartAsync();
        var produced = await ProduceAsync(host);

        var root = RepositoryRoot();
        if (await File.ReadAllTextAsync(Path.Combine(root, Committed)) != produced)
        {
            var fresh = Path.Combine(root, "artifacts", "openapi.json");
            await File.WriteAllTextAsync(fresh, produced);
            Assert.Fail($"{Committed} is not what the code produces. If the change is meant: cp artifacts/openapi.json {Committed}, and generate the dashboard's types again.");
        }
    }

    private static async Task<string> ProduceAsync(ApiHost host)
    {
        var document = await host.App.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync();
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
    }

    private static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
