using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Publishing;

public sealed class HistoryCommandsTests
{
    [Fact]
    public async Task The_record_is_written_as_a_table_for_spreadsheets_with_the_lists_filters()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var ana = await world.Teams.AddPersonAsync("ana");
        await GivenDecidedAsync(world, "memes/=cat.png", (posts, id) => posts.PostedAsync(id, ana, CancellationToken.None));
        await GivenDecidedAsync(world, "memes/dog.png", (posts, id) => posts.SkipAsync(id, ana, CancellationToken.None));

        var lines = (await commands.RunAsync("history", "list", "--csv")).ShouldSucceed().Output.Split("\r\n");

        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("decidedAt,status,fileName,category,by,");
        lines[1].ShouldContain("Z,skipped,dog.png,memes,'@ana,");
        lines[2].ShouldContain("Z,posted,'=cat.png,memes,'@ana,");
        lines[3].ShouldBeEmpty();
        (await commands.RunAsync("history", "list", "--csv", "--status", "rejected")).ShouldSucceed().Output.ShouldBe($"{lines[0]}\r\n");
        (await commands.RunAsync("history", "list", "--csv", "--chat", $"{world.Chat.TelegramChatId}")).ShouldSucceed().Output.Split("\r\n").ShouldBe(lines);
    }

    [Fact]
    public async Task The_table_on_a_pipe_begins_with_its_headings_and_no_byte_order_mark()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        using var process = commands.Start("history", "list", "--csv");
        using var bytes = new MemoryStream();

        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        bytes.ToArray()[..10].ShouldBe("decidedAt,"u8.ToArray());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--limit 5")]
    [InlineData("--cursor x")]
    public async Task What_does_not_go_with_a_table_of_everything_is_refused(string other)
    {
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync(["history", "list", "--csv", .. other.Split(' ')])).ShouldFail(2, "--csv writes all of it", "storyline history list --help");
    }

    private static async Task GivenDecidedAsync(ServiceWorld world, string path, Func<PostActions, QueueItemId, Task> decide)
    {
        var post = await world.Plan.AddAsync(await world.Library.AddAsync(path), world.Time.GetUtcNow().AddHours(1));
        await world.DoAsync<PostActions>(posts => decide(posts, post));
    }
}
