using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Tests.Imaging;

public sealed class ImagingRegistrationTests
{
    [Fact]
    public async Task The_programs_named_by_the_environment_are_used()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FFPROBE_PATH"] = "/nowhere/ffprobe", ["PATH"] = "/nowhere:relative" })
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddImaging().BuildServiceProvider(validateScopes: true);

        services.GetRequiredService<IMediaExaminer>().ShouldNotBeNull();
        var tools = await services.GetRequiredService<IImagingTools>().DescribeAsync(TestContext.Current.CancellationToken);

        tools.Select(tool => (tool.Name, tool.Works)).ShouldBe([("libvips", true), ("ffprobe", false), ("ffmpeg", false)]);
        tools[1].Description.ShouldStartWith("/nowhere/ffprobe does not start (");
        tools[1].Description.ShouldEndWith("; set FFPROBE_PATH to a program that does.");
    }
}
