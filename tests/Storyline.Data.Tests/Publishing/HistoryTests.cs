using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Testing;

namespace Storyline.Data.Tests.Publishing;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_line_of_the_record_is_never_changed_deleted_or_emptied_away()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, await world.Library.AddAsync("memes/cat.png"));

        await world.RefusesAsync(Refused.InsertOnly, "UPDATE posting_history SET status = 'skipped'");
        await world.RefusesAsync(Refused.InsertOnly, "DELETE FROM posting_history");
        await world.RefusesAsync(Refused.InsertOnly, "TRUNCATE posting_history CASCADE");
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }

    [Fact]
    public async Task Only_its_confirmation_may_follow_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, await world.Library.AddAsync("memes/cat.png"));

        (await world.ExecuteAsync("UPDATE posting_history SET confirmed_at = now(), confirmed_how = 'seen on Instagram'")).ShouldBe(1);
        await world.RefusesAsync(Refused.InsertOnly, "UPDATE posting_history SET confirmed_at = now(), error = 'x'");
    }

    [Fact]
    public async Task A_story_on_Instagram_belongs_to_one_line_of_the_record_for_good()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, await world.Library.AddAsync("memes/cat.png"));
        await AddAsync(world, await world.Library.AddAsync("memes/dog.png"));

        await world.RefusesAsync(Refused.Duplicate, "UPDATE posting_history SET instagram_media_id = '178'");
        (await world.ExecuteAsync("UPDATE posting_history SET instagram_media_id = id::text")).ShouldBe(2);
        await world.RefusesAsync(Refused.InsertOnly, "UPDATE posting_history SET instagram_media_id = '179'");
        await world.RefusesAsync(Refused.InsertOnly, "UPDATE posting_history SET instagram_media_id = NULL");
    }

    [Fact]
    public async Task A_planned_post_ends_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var id = QueueItemId.New(ServiceWorld.Start);
        await AddAsync(world, picture, id);

        (await Should.ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => AddAsync(world, picture, id)))
            .InnerException.ShouldBeOfType<Npgsql.PostgresException>().SqlState.ShouldBe(Refused.Duplicate);
    }

    [Fact]
    public async Task A_picture_with_a_record_cannot_be_deleted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, await world.Library.AddAsync("memes/cat.png"));

        // PostgreSQL 18 tells a restricted key apart from a violated one; 15 to 17 do not.
        var refusal = await Should.ThrowAsync<Npgsql.PostgresException>(() => world.ExecuteAsync("DELETE FROM media_items"));
        refusal.SqlState.ShouldBeOneOf(Refused.ForeignKey, Npgsql.PostgresErrorCodes.RestrictViolation);
    }

    private static Task AddAsync(ServiceWorld world, MediaItem picture, QueueItemId? id = null) => world.DoAsync<IHistoryRepository>(history => history.AddAsync(
        new HistoryEntry
        {
            Id = HistoryEntryId.New(ServiceWorld.Start),
            TeamId = world.Team.Id,
            MediaItemId = picture.Id,
            QueueItemId = id ?? QueueItemId.New(ServiceWorld.Start),
            ChatSettingsId = world.Chat.Id,
            ScheduledFor = ServiceWorld.Start,
            SlotNumber = null,
            PostedAt = ServiceWorld.Start,
            Status = HistoryStatus.Posted,
            Method = PostingMethod.TelegramManual,
            MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
        },
        CancellationToken.None));
}
