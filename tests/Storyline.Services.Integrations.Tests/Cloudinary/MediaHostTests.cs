using System.Text.Json;
using NetVips;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Tests.Chat;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

public sealed class MediaHostTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_picture_is_delivered_as_a_JPEG_that_fills_a_story_and_a_repeat_overwrites()
    {
        await using var client = await OutsideClient.StartAsync();
        var file = new HostedFile("stories/0197-abc", Wide(), IsVideo: false);

        await client.Host.UploadAsync(file, None);
        var address = await client.Host.UploadAsync(file, None);

        (await client.Host.TryFetchAsync(address, None)).ShouldBeNull();
        (await client.Simulator.UploadsAsync()).ShouldHaveSingleItem().PublicId.ShouldBe("stories/0197-abc");
        using var web = new HttpClient();
        using var picture = Image.NewFromBuffer(await web.GetByteArrayAsync(address));
        (picture.Width, picture.Height, (string)picture.Get("vips-loader")).ShouldBe((1080, 1920, "jpegload_buffer"));
        picture.Getpoint(540, 960)[0].ShouldBeGreaterThan(200, "the picture itself lies in the middle");
        using var edge = picture.ExtractArea(0, 0, 1080, 200);
        edge.Avg().ShouldBeGreaterThan(60, "its blurred copy fills the rest");
    }

    [Fact]
    public async Task A_feed_picture_keeps_its_shape()
    {
        await using var client = await OutsideClient.StartAsync();

        var address = await client.Host.UploadAsync(new HostedFile("feed/a", Wide(), IsVideo: false, FillsStory: false), None);

        using var web = new HttpClient();
        using var picture = Image.NewFromBuffer(await web.GetByteArrayAsync(address));
        ((double)picture.Width / picture.Height).ShouldBe(2, 0.01);
    }

    [Fact]
    public async Task Removing_names_the_right_kind_and_is_fine_when_there_is_nothing()
    {
        await using var client = await OutsideClient.StartAsync();
        var address = await client.Host.UploadAsync(new HostedFile("stories/a", Files.Picture(), IsVideo: false), None);

        (await client.Host.RemoveAsync("stories/a", isVideo: true, None)).ShouldBeFalse();
        (await client.Host.RemoveAsync("stories/a", isVideo: false, None)).ShouldBeTrue();
        (await client.Host.RemoveAsync("stories/a", isVideo: false, None)).ShouldBeFalse();

        (await client.Host.TryFetchAsync(address, None)).ShouldNotBeNull().ShouldContain("404");
    }

    [Fact]
    public async Task What_is_too_large_empty_or_unreadable_is_refused_before_it_is_sent()
    {
        await using var client = await OutsideClient.StartAsync();
        var folder = Files.Folder();
        var (large, longClip) = (Sparse(folder, "large.jpg", 10), Sparse(folder, "long.mp4", 100));
        var empty = Path.Combine(folder, "empty.jpg");
        await File.WriteAllBytesAsync(empty, []);
        foreach (var (path, words) in ((string, string)[])
        [
            (large, "the picture has 10.1 MB and Cloudinary takes up to 10 MB"), (longClip, "the clip has 100.1 MB and Cloudinary takes up to 100 MB"),
            (empty, "empty"), (Path.Combine(folder, "none.jpg"), "cannot be read"),
        ])
        {
            var refusal = await Should.ThrowAsync<IntegrationException>(client.Host.UploadAsync(new HostedFile("a", path, IsVideo: path == longClip), None));
            refusal.Kind.ShouldBe(FailureKind.Refused);
            refusal.Message.ShouldContain(words);
        }

        (await client.Simulator.LedgerAsync("cloudinary")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Cloudinary:ApiSecret", "wrong-wrong-wrong")]
    [InlineData("Cloudinary:ApiKey", "111111111111111")]
    [InlineData("Cloudinary:CloudName", "another")]
    public async Task Wrong_keys_name_their_variables_and_quote_no_signature(string key, string value)
    {
        await using var client = await OutsideClient.StartAsync((key, value));

        foreach (var call in (Func<Task>[])[() => client.Host.UploadAsync(new HostedFile("a", Files.Picture(), false), None), () => client.Host.RemoveAsync("a", false, None), () => client.Host.CheckAsync(None)])
        {
            var refusal = await Should.ThrowAsync<IntegrationException>(call);
            refusal.Kind.ShouldBe(FailureKind.Misconfigured);
            refusal.Message.ShouldContain("CLOUDINARY_");
            refusal.Message.ShouldNotContain("Signature");
        }
    }

    [Fact]
    public async Task A_check_tells_the_hosts_clock_and_what_is_used_of_the_plan()
    {
        await using var client = await OutsideClient.StartAsync();

        var report = await client.Host.CheckAsync(None);

        report.ServerTime.ShouldNotBeNull().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
        report.Usage.ShouldBe(new HostUsage("Free", "credits", 0));
    }

    [Theory]
    [InlineData("""{"plan":"Plus","credits":{"usage":180.5,"limit":225,"used_percent":80.2},"storage":{"usage":7,"credits_usage":0.1}}""", "Plus", "credits", 80.2)]
    [InlineData("""{"plan":"Basic","storage":{"usage":1,"limit":4},"bandwidth":{"usage":9,"limit":10,"used_percent":90},"credits":{"usage":3}}""", "Basic", "bandwidth", 90)]
    [InlineData("""{"transformations":{"usage":3,"limit":4}}""", "current", "transformations", 75)]
    public void The_counter_that_is_nearest_to_its_limit_counts(string answer, string plan, string counter, double percent)
    {
        using var document = JsonDocument.Parse(answer);

        HostUsageReading.Of(document.RootElement).ShouldBe(new HostUsage(plan, counter, percent));
    }

    [Theory]
    [InlineData("""{"plan":"Free","credits":{"usage":3}}""")]
    [InlineData("""{"credits":7,"storage":{"usage":"much","limit":0}}""")]
    public void Without_a_limit_nothing_can_be_used_up(string answer)
    {
        using var document = JsonDocument.Parse(answer);

        HostUsageReading.Of(document.RootElement).ShouldBeNull();
    }

    [Fact]
    public async Task A_clock_that_is_hours_behind_is_named_as_the_reason()
    {
        await using var client = await OutsideClient.StartAsync();
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(2));

        var refusal = await Should.ThrowAsync<IntegrationException>(client.Host.UploadAsync(new HostedFile("a", Files.Picture(), false), None));

        (refusal.Kind, refusal.Message.Contains("clock", StringComparison.Ordinal)).ShouldBe((FailureKind.Refused, true));
    }

    [Fact]
    public async Task Without_a_cloud_there_is_none()
    {
        await using var client = await OutsideClient.StartAsync(("Cloudinary:CloudName", null), ("Cloudinary:ApiKey", null), ("Cloudinary:ApiSecret", null));

        client.Host.IsConfigured.ShouldBeFalse();
        (await Should.ThrowAsync<IntegrationException>(client.Host.RemoveAsync("a", false, None))).Message.ShouldContain("CLOUDINARY_CLOUD_NAME");
    }

    /// <summary>A file of one byte more than so many megabytes, which takes no room on the disk.</summary>
    private static string Sparse(string folder, string name, int megabytes)
    {
        var path = Path.Combine(folder, name);
        using var stream = File.Create(path);
        stream.SetLength((megabytes * 1024L * 1024) + 1);
        return path;
    }

    /// <summary>A bright picture, twice as wide as high.</summary>
    private static string Wide()
    {
        var path = Path.Combine(Files.Folder(), "wide.png");
        using var picture = (Image.Black(800, 400, bands: 3) + new double[] { 230, 220, 210 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        picture.WriteToFile(path);
        return path;
    }
}
