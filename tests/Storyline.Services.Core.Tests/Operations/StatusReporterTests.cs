using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Health;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class StatusReporterTests
{
    [Fact]
    public async Task What_was_missed_is_not_called_the_next_post()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/missed.png"), ServiceWorld.Start.AddHours(-1));
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/coming.png"), ServiceWorld.Start.AddHours(1));

        var report = await world.AskAsync<StatusReporter, StatusReport>(reporter => reporter.ForAsync(world.Team.Id, null, CancellationToken.None));

        report.Next!.Media.FileName.ShouldBe("coming.png");
    }

    [Fact]
    public async Task Without_a_chat_plan_and_posts_are_those_of_all_chats()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var second = await world.Teams.AddChatAsync(world.Team, -2002, ChatPurpose.Work);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/coming.png"), ServiceWorld.Start.AddHours(1));

        var all = await world.AskAsync<StatusReporter, StatusReport>(reporter => reporter.ForAsync(world.Team.Id, null, CancellationToken.None));
        var one = await world.AskAsync<StatusReporter, StatusReport>(reporter => reporter.ForAsync(world.Team.Id, second, CancellationToken.None));

        (all.Queued, all.Next?.Media.FileName, one.Queued, one.Next).ShouldBe((1, "coming.png", 0, null));
    }
}
