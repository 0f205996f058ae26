using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetVips;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Imaging;
using Storyline.Testing;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class StoryPicturesTests
{
    [Fact]
    public async Task A_landscape_picture_is_known_again_inside_the_margins_of_a_story()
    {
        using var photo = Pictures.Photo(900, 600);
        using var filled = photo.Resize(1080.0 / 900);
        using var story = filled.Embed(0, (1920 - filled.Height) / 2, 1080, 1920, extend: Enums.Extend.Background, background: [30, 30, 40]);
        var item = await LookAsync(photo);
        await using var server = await StartAsync(story.JpegsaveBuffer(q: 75));

        var looks = await server.AskAsync("/picture", 900, 600);

        looks.Count.ShouldBe(2);
        looks[0].IsLike(item).ShouldBeFalse();
        looks[1].IsLike(item).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/gone")]
    [InlineData("/text")]
    [InlineData("/huge")]
    public async Task What_is_gone_no_picture_or_too_big_shows_nothing(string path)
    {
        await using var server = await StartAsync([]);

        (await server.AskAsync(path, 100, 100)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/trouble")]
    [InlineData("/moved")]
    [InlineData("/cut")]
    public async Task What_could_be_there_later_is_unavailable_and_its_address_stays_secret(string path)
    {
        await using var server = await StartAsync([]);

        var failure = await Should.ThrowAsync<IntegrationException>(() => server.AskAsync(path + "?signature=canary", 100, 100));

        failure.Kind.ShouldBe(FailureKind.Unavailable);
        failure.ToString().ShouldNotContain("canary");
        server.Logs.Lines.ShouldAllBe(line => !line.Contains("canary"));
    }

    private static async Task<PictureLook> LookAsync(Image photo)
    {
        using var imaging = new ImagingScope();
        return (await imaging.ExamineAsync(imaging.Given("photo.jpg", photo.JpegsaveBuffer(q: 90)))).Look!.Value;
    }

    private static async Task<PictureServer> StartAsync(byte[] picture)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            switch (context.Request.Path.Value)
            {
                case "/picture":
                    await context.Response.Body.WriteAsync(picture);
                    break;
                case "/text":
                    await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("<html>no picture</html>"));
                    break;
                case "/huge":
                    for (var megabyte = 0; megabyte < 20; megabyte++)
                    {
                        await context.Response.Body.WriteAsync(new byte[1024 * 1024]);
                    }

                    break;
                case "/moved":
                    context.Response.Redirect("/picture");
                    break;
                case "/cut":
                    context.Response.ContentLength = 1000;
                    await context.Response.Body.WriteAsync(new byte[10]);
                    context.Abort();
                    break;
                default:
                    context.Response.StatusCode = context.Request.Path == "/gone" ? 404 : 503;
                    break;
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PictureServer(app);
    }

    private sealed class PictureServer : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly ServiceProvider services;

        public PictureServer(WebApplication app)
        {
            this.app = app;
            services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLogging(logging => logging.AddProvider(Logs))
                .AddStorylineIntegrations().BuildServiceProvider();
        }

        public CollectedLogs Logs { get; } = new();

        public Task<IReadOnlyList<PictureLook>> AskAsync(string path, int width, int height) =>
            services.GetRequiredService<IStoryPictures>().LooksAsync(new Uri(new Uri(app.Urls.Single()), path), width, height, TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
