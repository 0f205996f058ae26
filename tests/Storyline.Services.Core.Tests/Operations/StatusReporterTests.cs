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
}
