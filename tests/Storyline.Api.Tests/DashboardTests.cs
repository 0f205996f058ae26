using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Storyline.Api.Tests;

public sealed class DashboardTests(SharedDashboard shared) : IClassFixture<SharedDashboard>
{
    private readonly ApiWorld world = shared.World;
    private readonly string folder = shared.Folder.FullName;

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/queue", "queue.html")]
    [InlineData("/queue/", "queue.html")]
    [InlineData("/queue.txt", "queue.txt")]
    [InlineData("/media", "media.html")]
    [InlineData("/media/019ab000", "media.html")]
    [InlineData("/media/019ab000.txt", "media.txt")]
    [InlineData("/media/..%2f..%2fsecret.txt", "media.txt")]
    [InlineData("/media/019ab000/__next._tree.txt", "media/__next._tree.txt")]
    [InlineData("/media/__next._tree.txt", "media/__next._tree.txt")]
    [InlineData("/_next/static/app.js", "_next/static/app.js")]
    public async Task A_path_is_answered_by_its_exported_file(string path, string file)
    {
        (await world.Anybody.GetStringAsync(path, ApiWorld.Token)).ShouldBe(await File.ReadAllTextAsync(Path.Combine(folder, file), ApiWorld.Token));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/here.js")]
    [InlineData("/queue/7/8")]
    [InlineData("/_next/static/gone.js")]
    [InlineData("/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/.env")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    public async Task Nothing_else_is_answered(string path)
    {
        var secret = Path.Combine(shared.Folder.Parent!.FullName, "secret.txt");
        await File.WriteAllTextAsync(secret, "secret", ApiWorld.Token);
        var exactly = new Uri(world.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        var answer = await world.Anybody.GetAsync(exactly, ApiWorld.Token);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Only_the_pages_own_scripts_run_and_nothing_comes_from_elsewhere()
    {
        var policy = (await world.Anybody.GetAsync("/queue", ApiWorld.Token)).Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();

        policy.ShouldContain($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(SharedDashboard.Script)))}';");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("http");
        policy.ShouldNotContain("unsafe-eval");
        policy.ShouldNotContain("script-src 'self' 'unsafe-inline'");
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_name_are_kept_for_ever_and_pages_are_asked_for_again()
    {
        (await world.Anybody.GetAsync("/_next/static/app.js", ApiWorld.Token)).Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await world.Anybody.GetAsync("/queue", ApiWorld.Token)).Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_the_dashboards_own()
    {
        var answer = await world.Anybody.GetAsync("/nothing", ApiWorld.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).ShouldBe("not here");
    }

    [Fact]
    public async Task Without_a_dashboard_the_start_page_says_how_to_build_one()
    {
        await using var bare = await ApiWorld.StartAsync(("Api:DashboardFolder", Path.Combine(folder, "missing")));

        (await bare.Anybody.GetStringAsync("/", ApiWorld.Token)).ShouldContain("npm run build");
        await (await bare.Anybody.GetAsync("/queue", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_dashboard_does_not_hide_the_api()
    {
        await (await world.Anybody.GetAsync("/api/v1/nothing", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await world.Anybody.GetAsync("/health/live", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
