using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Storyline.Testing;

namespace Storyline.Api.Tests;

public sealed class MediaUploadTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storyline-upload-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_picture_is_uploaded_and_a_second_time_named_as_a_duplicate()
    {
        await using var world = await StartAsync();

        var first = await (await UploadAsync(world, "cat.png", TinyPicture.Bytes(1), "memes", "Monday <i>again</i>")).ShouldBeJsonAsync(HttpStatusCode.Created);
        var again = await (await UploadAsync(world, "dog.png", TinyPicture.Bytes(1), "merch")).ShouldBeJsonAsync(HttpStatusCode.OK);

        var item = first.GetProperty("item");
        (first.Text("outcome"), item.Text("category"), item.Text("caption"), item.Text("source")).ShouldBe(("added", "memes", "Monday <i>again</i>", "upload"));
        (again.Text("outcome"), again.GetProperty("item").Text("id")).ShouldBe(("duplicate", item.Text("id")));
        (await world.Admin.GetByteArrayAsync(item.Text("fileUrl"), ApiWorld.Token)).ShouldBe(TinyPicture.Bytes(1));
        Directory.GetFiles(folder.FullName, "*.png", SearchOption.AllDirectories).ShouldBe([Path.Combine(folder.FullName, "library", "memes", "cat.png")]);
    }

    [Fact]
    public async Task A_file_may_be_larger_than_any_other_body()
    {
        await using var world = await StartAsync();
        byte[] large = [.. TinyPicture.Bytes(1), .. new byte[500_000]];

        (await UploadAsync(world, "cat.png", large, "memes")).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var body = new StringContent("{\"title\": \"" + new string('x', 500_000) + "\"}", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        await (await world.Admin.PostAsync("/api/v1/media/bulk", body, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read()
    {
        await using var world = await StartAsync(("Library:MaxUploadMegabytes", "1"));

        var answer = await UploadAsync(world, "cat.png", new byte[3_000_000], "memes");

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        Directory.Exists(Path.Combine(folder.FullName, "library", ".incoming")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_its_reason()
    {
        await using var world = await StartAsync();

        (await (await UploadAsync(world, "page.jpg", "<html>404</html>"u8.ToArray(), "memes")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request"))
            .ShouldNotBeNull().ShouldContain("web page");
        await (await UploadAsync(world, "cat.png", TinyPicture.Bytes(1), "../up")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task An_upload_with_a_key_is_done_once_and_answered_the_same()
    {
        await using var world = await StartAsync();

        var first = await UploadAsync(world, "cat.png", TinyPicture.Bytes(1), "memes", key: "one");
        var again = await UploadAsync(world, "cat.png", TinyPicture.Bytes(1), "memes", key: "one");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
    }

    [Fact]
    public async Task A_clip_is_taken_in_without_ffprobe_and_says_so()
    {
        await using var world = await StartAsync(("Imaging:FfprobePath", "/nowhere/ffprobe"));
        byte[] clip =
        [
            .. Box("ftyp", [.. "isom"u8, 0, 0, 0, 0, .. "isom"u8]),
            .. Box("moov", new byte[100]),
            .. Box("mdat", new byte[100]),
        ];

        var answer = await (await UploadAsync(world, "clip.mp4", clip, "memes")).ShouldBeJsonAsync(HttpStatusCode.Created);

        answer.GetProperty("item").Text("verdict").ShouldBe("notProbed");
        answer.GetProperty("item").Items("verdictReasons").ShouldHaveSingleItem().GetString().ShouldNotBeNull().ShouldContain("not probed");
    }

    private Task<ApiWorld> StartAsync(params (string Name, string Value)[] settings) => ApiWorld.StartAsync(
    [
        ("Library:Folder", Path.Combine(folder.FullName, "library")), ("Library:ThumbnailFolder", Path.Combine(folder.FullName, "thumbnails")), .. settings,
    ]);

    private static async Task<HttpResponseMessage> UploadAsync(
        ApiWorld world, string name, byte[] content, string category, string? caption = null, string? key = null)
    {
        using var form = new MultipartFormDataContent("a-boundary")
        {
            { new ByteArrayContent(content), "file", name },
            { new StringContent(category), "category" },
        };
        if (caption is not null)
        {
            form.Add(new StringContent(caption), "caption");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/media") { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await world.Admin.SendAsync(request, ApiWorld.Token);
    }

    private static byte[] Box(string name, byte[] content)
    {
        var size = BitConverter.GetBytes(content.Length + 8);
        Array.Reverse(size);
        return [.. size, .. Encoding.ASCII.GetBytes(name), .. content];
    }
}
