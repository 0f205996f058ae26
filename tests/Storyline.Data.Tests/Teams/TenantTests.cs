using Npgsql;
using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

public sealed class TenantTests
{
    [Fact]
    public async Task A_plan_cannot_hold_another_teams_picture()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var theirs = await world.Library.AddAsync("memes/cat.png", team: other.Id);

        (await Should.ThrowAsync<PostgresException>(() => world.Plan.AddAsync(theirs, ServiceWorld.Start))).SqlState.ShouldBe(Refused.ForeignKey);
    }

    [Fact]
    public async Task A_lock_or_a_plan_cannot_point_across_teams()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, otherChat, _) = await world.Teams.CreateAsync("other");
        var ours = await world.Library.AddAsync("memes/cat.png");
        await world.Plan.AddAsync(ours, ServiceWorld.Start);

        await world.RefusesAsync(
            Refused.ForeignKey,
            $"INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from) VALUES (gen_random_uuid(), '{other.Id}', '{ours.Id}', 'manual_hold', now())");
        await world.RefusesAsync(Refused.ForeignKey, $"UPDATE posting_queue SET chat_settings_id = '{otherChat.Id}'");
        await world.RefusesAsync(Refused.ForeignKey, $"UPDATE posting_queue SET team_id = '{other.Id}'");
    }

    [Fact]
    public async Task One_team_does_not_see_what_is_anothers()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var ours = await world.Library.AddAsync("memes/cat.png");
        var id = await world.Plan.AddAsync(ours, ServiceWorld.Start);

        (await world.AskAsync<IMediaItemRepository, MediaItem?>(media => media.FindAsync(other.Id, ours.Id, CancellationToken.None))).ShouldBeNull();
        (await world.AskAsync<IQueueRepository, QueueItem?>(queue => queue.FindAsync(other.Id, id, CancellationToken.None))).ShouldBeNull();
        (await world.AskAsync<IQueueRepository, Taken>(queue => queue.TakeAsync(other.Id, id, CancellationToken.None))).ShouldBeOfType<Taken.Gone>();
        (await world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(
            media => media.CandidatesAsync(other.Id, ["memes"], 10, ServiceWorld.Start, 1, CancellationToken.None))).ShouldBeEmpty();
    }
}
