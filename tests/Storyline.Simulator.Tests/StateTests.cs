namespace Storyline.Simulator.Tests;

public sealed class StateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-world-").FullName;

    private string StateFile => Path.Combine(folder, "world.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_world_goes_on_where_it_stopped()
    {
        long next;
        byte[] photo = Pictures.Jpeg();
        await using (var world = await TestWorld.StartAsync(stateFile: StateFile))
        {
            await world.CallAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "Help" } } });
            await world.UploadAsync("sendPhoto", new { chat_id = TestWorld.Group, caption = "kept" }, ("photo", photo));
            await world.PersonSaysAsync("unread");
            next = (long)(await world.UpdatesAsync())[0]!["update_id"]!;
            await world.DoAsync("clock", new { advance = "P1D" });
        }

        await using (var world = await TestWorld.StartAsync(stateFile: StateFile))
        {
            world.Host.Notices.ShouldBeEmpty();
            var messages = await world.MessagesAsync();
            ((string)messages[0]!["caption"]!).ShouldBe("kept");
            (await world.Http.GetByteArrayAsync((string)messages[0]!["mediaUrl"]!, TestWorld.Stop)).ShouldBe(photo);
            (await world.CallAsync("getMyCommands")).Result.AsArray().ShouldHaveSingleItem();
            (await world.SayAsync("third")).MessageId.ShouldBe(3);
            (await world.LookAsync("ledger?operation=sendPhoto")).Body!.AsArray().ShouldHaveSingleItem();
            world.Host.Clock.GetUtcNow().ShouldBe(world.Time.GetUtcNow() + TimeSpan.FromDays(1));
            var kept = await world.UpdatesAsync();
            ((long)kept.ShouldHaveSingleItem()!["update_id"]!).ShouldBe(next);
        }
    }

    [Fact]
    public async Task A_change_is_on_disk_soon_without_any_stop()
    {
        await using var world = await TestWorld.StartAsync(stateFile: StateFile);
        await world.SayAsync("must survive a kill");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!(await ReadAsync(patience.Token)).Contains("must survive a kill", StringComparison.Ordinal))
        {
            await Task.Delay(10, patience.Token);
        }
    }

    [Fact]
    public async Task An_unreadable_file_is_set_aside_and_said_so()
    {
        await File.WriteAllTextAsync(StateFile, "{ \"version\": 1, \"tele", TestWorld.Stop);
        await using var world = await TestWorld.StartAsync(stateFile: StateFile);
        world.Host.Notices.ShouldHaveSingleItem().ShouldStartWith("The simulator's state file cannot be read; it was set aside as ");
        Directory.GetFiles(folder, "world.json.unreadable-*").ShouldHaveSingleItem();
        (await world.SayAsync("fresh")).MessageId.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ids_and_another_seed_others()
    {
        async Task<string> IdsAsync(long seed)
        {
            await using var world = await TestWorld.StartAsync(seed: seed);
            var photo = await world.UploadAsync("sendPhoto", new { chat_id = TestWorld.Group }, ("photo", Pictures.Jpeg()));
            await world.PersonSaysAsync("hi");
            return photo.Text + (await world.UpdatesAsync()).ToJsonString();
        }

        var first = await IdsAsync(1);
        (await IdsAsync(1)).ShouldBe(first);
        (await IdsAsync(2)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Worlds_side_by_side_share_nothing()
    {
        await using var one = await TestWorld.StartAsync();
        await using var other = await TestWorld.StartAsync();
        await one.SayAsync("only here");
        (await other.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_sentence()
    {
        await using var world = await TestWorld.StartAsync();
        var port = world.Host.BaseAddress.Port;
        var refusal = await Should.ThrowAsync<SimulatorStartException>(() => SimulatorHost.StartAsync(new SimulatorOptions { Port = port }, TestWorld.Stop));
        refusal.Message.ShouldBe($"Port {port} is already in use; stop what uses it or choose another with --port.");
    }

    [Fact]
    public async Task A_state_file_that_cannot_be_written_is_said_at_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "in the way", TestWorld.Stop);
        var refusal = await Should.ThrowAsync<SimulatorStartException>(() => SimulatorHost.StartAsync(new SimulatorOptions { StateFile = Path.Combine(folder, "file", "world.json") }, TestWorld.Stop));
        refusal.Message.ShouldStartWith("The simulator cannot start: ");
    }

    [Fact]
    public async Task A_token_without_a_bot_id_is_said_at_the_start() =>
        (await Should.ThrowAsync<SimulatorStartException>(() => SimulatorHost.StartAsync(new SimulatorOptions { BotToken = "secret" }, TestWorld.Stop)))
            .Message.ShouldBe("The bot token must be a number, a colon and a secret, such as 123456:ABC.");

    private async Task<string> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(StateFile) ? await File.ReadAllTextAsync(StateFile, cancellationToken) : "";
}
