using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class AuditTrailTests
{
    [Theory]
    [InlineData("next", "plan.forced")]
    [InlineData("force", "plan.forced")]
    [InlineData("move", "plan.moved")]
    [InlineData("earlier", "plan.swapped")]
    [InlineData("later", "plan.swapped")]
    [InlineData("drop", "plan.dropped")]
    [InlineData("replace", "plan.replaced")]
    [InlineData("delete", "media.deleted")]
    [InlineData("hold", "lock.added")]
    public async Task What_people_do_with_pictures_of_the_longest_names_is_done_and_noted(string deed, string action)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var first = await world.Library.AddAsync($"memes/{LongestName('a')}");
        var second = await world.Library.AddAsync($"memes/{LongestName('b')}");
        var spare = await world.Library.AddAsync($"memes/{LongestName('c')}");
        var ids = await world.Plan.AddAsync([(first, ServiceWorld.Start.AddHours(2)), (second, ServiceWorld.Start.AddHours(4))]);

        await (deed switch
        {
            "next" => world.DoAsync<QueueService>(queue => queue.ForceNextAsync(world.Chat, world.Admin, CancellationToken.None)),
            "force" => world.DoAsync<PlanMoves>(moves => moves.ForceAsync(ids[0], null, world.Admin, CancellationToken.None)),
            "move" => world.DoAsync<PlanMoves>(moves => moves.MoveAsync(ids[0], ServiceWorld.Start.AddHours(6), world.Admin, CancellationToken.None)),
            "earlier" => world.DoAsync<PlanMoves>(moves => moves.SwapWithAsync(ids[1], Neighbour.Before, null, world.Admin, CancellationToken.None)),
            "later" => world.DoAsync<PlanMoves>(moves => moves.SwapWithAsync(ids[0], Neighbour.After, null, world.Admin, CancellationToken.None)),
            "drop" => world.DoAsync<PlanPictures>(pictures => pictures.DropAsync(ids[0], refill: true, null, world.Admin, CancellationToken.None)),
            "replace" => world.DoAsync<PlanPictures>(pictures => pictures.ReplaceAsync(ids[0], spare.Id, world.Admin, CancellationToken.None)),
            "delete" => world.DoAsync<MediaRemoval>(removal => removal.DeleteAsync(spare.Id, world.Admin, CancellationToken.None)),
            _ => world.DoAsync<LockService>(locks => locks.HoldAsync(spare, null, null, world.Admin, CancellationToken.None)),
        });

        (await world.ReadAsync<string>("SELECT action || ' ' || length(subject) FROM audit_log")).ShouldBe($"{action} 200");
    }

    /// <summary>As long as a file system takes it.</summary>
    private static string LongestName(char letter) => new string(letter, 251) + ".png";
}
