using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NetVips;

namespace Storyline.Simulator.Tests.Cloudinary;

public sealed class CloudinaryTests : IAsyncLifetime
{
    private const string Pad = "c_pad,w_1080,h_1920,b_blurred:400:15/q_auto,f_jpg";

    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_signed_upload_is_kept_under_its_public_id()
    {
        var answer = await UploadAsync("stories/a b", Pictures.Jpeg(300, 200));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        ((string)answer.Body!["public_id"]!).ShouldBe("stories/a b");
        ((string)answer.Body["resource_type"]!).ShouldBe("image");
        ((int)answer.Body["width"]!, (int)answer.Body["height"]!).ShouldBe((300, 200));
        (await world.Http.GetByteArrayAsync((string)answer.Body["secure_url"]!, TestWorld.Stop)).ShouldBe(Pictures.Jpeg(300, 200));
    }

    [Fact]
    public async Task A_repeated_upload_replaces_the_first()
    {
        var first = (await UploadAsync("one", Pictures.Jpeg(300, 200))).Body!;
        var second = (await UploadAsync("one", Pictures.Jpeg(200, 300))).Body!;
        ((long)second["version"]!).ShouldBeGreaterThan((long)first["version"]!);
        (await world.LookAsync("cloudinary/uploads")).Body!.AsArray().ShouldHaveSingleItem();
        (await world.LookAsync("cloudinary/uploads?all=true")).Body!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_padded_delivery_has_the_size_of_a_story()
    {
        var version = (await UploadAsync("p", Pictures.Jpeg(300, 200))).Body!["version"];
        var bytes = await world.Http.GetByteArrayAsync($"/cloudinary/{DemoWorld.CloudName}/image/upload/{Pad}/v{version}/p.jpg", TestWorld.Stop);
        using var picture = Image.NewFromBuffer(bytes);
        (picture.Width, picture.Height).ShouldBe((1080, 1920));
        bytes[..2].ShouldBe([0xFF, 0xD8]);
    }

    [Fact]
    public async Task A_transformation_that_does_not_exist_is_refused()
    {
        await UploadAsync("p", Pictures.Jpeg(300, 200));
        using var answer = await world.Http.GetAsync($"/cloudinary/{DemoWorld.CloudName}/image/upload/c_swirl,w_10/p.jpg", TestWorld.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("X-Cld-Error").ShouldHaveSingleItem().ShouldContain("c_swirl");
    }

    [Fact]
    public async Task What_was_destroyed_is_not_delivered_and_the_type_must_match()
    {
        var url = (string)(await UploadAsync("p", Pictures.Jpeg())).Body!["secure_url"]!;
        ((string)(await DestroyAsync("video", "p")).Body!["result"]!).ShouldBe("not found");
        ((string)(await DestroyAsync("image", "p")).Body!["result"]!).ShouldBe("ok");
        ((string)(await DestroyAsync("image", "p")).Body!["result"]!).ShouldBe("not found");
        using var gone = await world.Http.GetAsync(url, TestWorld.Stop);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await world.LookAsync("ledger?system=cloudinary")).Body!.AsArray().Select(line => $"{line!["operation"]} {line["outcome"]} {line["publicId"]}")
            .ShouldBe(["upload done p", "destroy refused p", "destroy done p", "destroy refused p", "delivery refused "]);
    }

    [Fact]
    public async Task A_wrong_signature_and_a_stale_one_are_refused()
    {
        var wrong = await UploadAsync("p", Pictures.Jpeg(), secret: "guess");
        wrong.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ((string)wrong.Body!["error"]!["message"]!).ShouldContain("String to sign - 'public_id=p&timestamp=");
        var stale = await UploadAsync("p", Pictures.Jpeg(), age: 3601);
        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)stale.Body!["error"]!["message"]!).ShouldStartWith("Stale request - reported time is ");
    }

    [Fact]
    public async Task An_ampersand_inside_a_value_is_signed_as_percent_26() =>
        (await UploadAsync("p", Pictures.Jpeg(), tags: "salt&pepper")).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task The_admin_api_wants_basic_credentials_and_counts()
    {
        await UploadAsync("a", Pictures.Jpeg());
        await UploadAsync("b", Pictures.Jpeg());
        (await AdminAsync("resources/image/upload/a", isKnown: false)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        ((string)(await AdminAsync("resources/image/upload/a")).Body!["public_id"]!).ShouldBe("a");
        (await AdminAsync("resources/image/upload/c")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = (await AdminAsync("resources/image/upload?max_results=1")).Body!;
        ((string)page["next_cursor"]!).ShouldBe("a");
        ((string)(await AdminAsync("resources/image/upload?next_cursor=a")).Body!["resources"]![0]!["public_id"]!).ShouldBe("b");
        ((int)(await AdminAsync("usage")).Body!["objects"]!["usage"]!).ShouldBe(2);
        await world.ControlAsync(HttpMethod.Patch, "cloudinary/limits", new { adminLimit = 1 });
        ((int)(await AdminAsync("usage")).Status).ShouldBe(420);
    }

    [Fact]
    public async Task A_signed_address_is_delivered_and_a_forged_one_is_not()
    {
        await UploadAsync("p", Pictures.Jpeg(300, 200));
#pragma warning disable CA5350 // Cloudinary's signatures are SHA-1.
        var signature = Convert.ToBase64String(SHA1.HashData(Encoding.UTF8.GetBytes($"c_fit,w_30/p.jpg{DemoWorld.CloudApiSecret}"))).Replace('+', '-').Replace('/', '_')[..8];
#pragma warning restore CA5350
        using var right = await world.Http.GetAsync($"/cloudinary/{DemoWorld.CloudName}/image/upload/s--{signature}--/c_fit,w_30/v1/p.jpg", TestWorld.Stop);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var forged = await world.Http.GetAsync($"/cloudinary/{DemoWorld.CloudName}/image/upload/s--{signature}--/c_fit,w_31/v1/p.jpg", TestWorld.Stop);
        forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_expired_upload_is_not_delivered()
    {
        var url = (string)(await UploadAsync("folder/p", Pictures.Jpeg())).Body!["secure_url"]!;
        (await world.ControlAsync(HttpMethod.Delete, "cloudinary/uploads/image/folder/p")).Status.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await world.Http.GetAsync(url, TestWorld.Stop);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_clip_is_delivered_as_it_is()
    {
        var clip = Instagram.Clips.Mp4(3);
        var answer = (await UploadAsync("c", clip, type: "video")).Body!;
        ((double)answer["duration"]!).ShouldBe(3);
        (await world.Http.GetByteArrayAsync($"/cloudinary/{DemoWorld.CloudName}/video/upload/q_auto/c.mp4", TestWorld.Stop)).ShouldBe(clip);
    }

    [Fact]
    public async Task Answers_have_only_what_the_description_lists()
    {
        var description = Contracts.TextOrSkip("cloudinary", "asset-management.schema.yml").Split('\n');
        var uploaded = (await UploadAsync("p", Pictures.Jpeg())).Body!.AsObject();
        uploaded.Select(field => field.Key).Except(Properties(description, "upload_response")).ShouldBeEmpty();
        (await AdminAsync("resources/image/upload/p")).Body!.AsObject().Select(field => field.Key).Except(Properties(description, "info")).ShouldBeEmpty();
        (await AdminAsync("usage")).Body!.AsObject().Select(field => field.Key).Except(Properties(description, "usage_response")).ShouldBe(["credits"], "plans with credits tell them; the description does not");
        (await DestroyAsync("image", "p")).Body!.AsObject().Select(field => field.Key).Except(Properties(description, "destroy_response")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_is_no_picture()
    {
        var answer = await UploadAsync("p", "hello"u8.ToArray());
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)answer.Body!["error"]!["message"]!).ShouldBe("Invalid image file");
    }

    /// <summary>The names of a schema's properties: lines indented by eight blanks below <c>properties:</c>.</summary>
    private static HashSet<string> Properties(string[] description, string schema) =>
    [
        .. description
            .SkipWhile(line => line != $"    {schema}:").Skip(1)
            .TakeWhile(line => line.StartsWith("      ", StringComparison.Ordinal))
            .SkipWhile(line => line != "      properties:").Skip(1)
            .TakeWhile(line => line.StartsWith("        ", StringComparison.Ordinal))
            .Where(line => line[8] != ' ').Select(line => line.Trim().TrimEnd(':')),
    ];

    private Task<Answer> UploadAsync(string publicId, byte[] bytes, string secret = DemoWorld.CloudApiSecret, int age = 0, string? tags = null, string type = "image")
    {
        var form = Signed(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["public_id"] = publicId, ["tags"] = tags ?? "" }, secret, age);
        form.Add(new ByteArrayContent(bytes), "file", "picture.jpg");
        return SendAsync($"{type}/upload", form);
    }

    private Task<Answer> DestroyAsync(string type, string publicId) =>
        SendAsync($"{type}/destroy", Signed(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["public_id"] = publicId }, DemoWorld.CloudApiSecret, 0));

    private MultipartFormDataContent Signed(SortedDictionary<string, string> values, string secret, int age)
    {
        values["timestamp"] = $"{world.Time.GetUtcNow().ToUnixTimeSeconds() - age}";
        var text = string.Join('&', values.Where(value => value.Value.Length > 0).Select(value => $"{value.Key}={value.Value.Replace("&", "%26", StringComparison.Ordinal)}"));
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            form.Add(new StringContent(value), name);
        }

#pragma warning disable CA5350 // Cloudinary's signatures are SHA-1.
        form.Add(new StringContent(Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text + secret)))), "signature");
#pragma warning restore CA5350
        form.Add(new StringContent(DemoWorld.CloudApiKey), "api_key");
        return form;
    }

    private async Task<Answer> SendAsync(string path, MultipartFormDataContent form)
    {
        using (form)
        {
            using var response = await world.Http.PostAsync($"/cloudinary/v1_1/{DemoWorld.CloudName}/{path}", form, TestWorld.Stop);
            return await Answer.ReadAsync(response);
        }
    }

    private async Task<Answer> AdminAsync(string path, bool isKnown = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cloudinary/v1_1/{DemoWorld.CloudName}/{path}");
        if (isKnown)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{DemoWorld.CloudApiKey}:{DemoWorld.CloudApiSecret}")));
        }

        using var response = await world.Http.SendAsync(request, TestWorld.Stop);
        return await Answer.ReadAsync(response);
    }
}
