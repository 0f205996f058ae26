namespace Storyline.Simulator.Tests.Instagram;

public sealed class InstagramStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-instagram-").FullName;

    private string StateFile => Path.Combine(folder, "world.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Accounts_tokens_containers_and_stories_outlive_a_restart()
    {
        string token, story, container;
        await using (var meta = await MetaWorld.StartAsync(StateFile))
        {
            token = meta.Token;
            await meta.BehaveAsync(new { secondPublish = "repeat" });
            story = await meta.GivenStoryAsync();
            container = await meta.GivenReadyContainerAsync();
        }

        await using (var meta = await MetaWorld.StartAsync(StateFile))
        {
            meta.World.Host.Notices.ShouldBeEmpty();
            meta.Token = token;
            meta.Advance(10);
            (await meta.LiveAsync()).ShouldBe([story]);
            (await meta.StatusAsync(container)).ShouldBe("FINISHED");
            await meta.PublishAsync(container);
            await meta.PublishAsync(container);
            (await meta.LiveAsync()).Count.ShouldBe(3);
            var url = (string)(await meta.GetAsync(story, ("fields", "media_url"))).Body!["media_url"]!;
            (await meta.World.Http.GetByteArrayAsync(url, TestWorld.Stop)).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_world_from_before_instagram_goes_on()
    {
        await using (var old = await TestWorld.StartAsync(stateFile: StateFile))
        {
            await old.SayAsync("kept");
        }

        var state = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(StateFile, TestWorld.Stop))!.AsObject();
        state.Remove("instagram");
        state.Remove("cloudinary");
        await File.WriteAllTextAsync(StateFile, state.ToJsonString(), TestWorld.Stop);
        await using var world = await TestWorld.StartAsync(stateFile: StateFile);
        world.Host.Notices.ShouldBeEmpty();
        (await world.MessagesAsync()).ShouldHaveSingleItem();
        (await world.LookAsync("instagram/accounts")).Body!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ids()
    {
        async Task<string> IdsAsync()
        {
            await using var meta = await MetaWorld.StartAsync();
            var story = await meta.GivenStoryAsync();
            return meta.Token + story;
        }

        (await IdsAsync()).ShouldBe(await IdsAsync());
    }
}
