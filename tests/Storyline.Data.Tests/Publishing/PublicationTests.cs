using Microsoft.EntityFrameworkCore;
using Npgsql;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Data.Tests.Publishing;

public sealed class PublicationTests
{
    private static readonly PublicationStep[] Ends = [PublicationStep.Published, PublicationStep.Failed, PublicationStep.Cancelled, PublicationStep.Rehearsed];

    [Fact]
    public async Task A_planned_post_is_on_its_way_once_and_again_only_when_that_has_come_to_an_end()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync();
        var first = await world.AddPublicationAsync(account, PublicationStep.Claimed);

        foreach (var step in Enum.GetValues<PublicationStep>())
        {
            await world.ExecuteAsync($"UPDATE publications SET step = '{Name(step)}' WHERE id = '{first.Id}'");
            if (Ends.Contains(step))
            {
                var second = await world.AddPublicationAsync(account, PublicationStep.Claimed, first.QueueItemId);
                await world.ExecuteAsync($"UPDATE publications SET step = 'cancelled' WHERE id = '{second.Id}'");
            }
            else
            {
                await ShouldBeDuplicateAsync(() => world.AddPublicationAsync(account, PublicationStep.Claimed, first.QueueItemId));
            }
        }
    }

    [Fact]
    public async Task An_account_has_one_publish_call_in_flight_and_others_do_not_wait_for_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (account, outlet) = (await world.Accounts.ConnectAsync(), await world.Accounts.ConnectAsync("outlet"));
        var first = await world.AddPublicationAsync(account, PublicationStep.Publishing);
        var second = await world.AddPublicationAsync(account, PublicationStep.Ready);

        await ShouldBeDuplicateAsync(() => world.AddPublicationAsync(account, PublicationStep.Publishing));
        await world.RefusesAsync(Refused.Duplicate, $"UPDATE publications SET step = 'publishing' WHERE id = '{second.Id}'");
        await world.AddPublicationAsync(outlet, PublicationStep.Publishing);
        await world.ExecuteAsync($"UPDATE publications SET step = 'unconfirmed' WHERE id = '{first.Id}'");
        (await world.ExecuteAsync($"UPDATE publications SET step = 'publishing' WHERE id = '{second.Id}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("container_id")]
    [InlineData("media_id")]
    public async Task What_Instagram_has_made_of_one_post_is_no_other_posts(string id)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync();
        await world.AddPublicationAsync(account, PublicationStep.Container);
        await world.AddPublicationAsync(account, PublicationStep.Container);

        await world.RefusesAsync(Refused.Duplicate, $"UPDATE publications SET {id} = '178'");
        (await world.ExecuteAsync($"UPDATE publications SET {id} = left(id::text, 64)")).ShouldBe(2);
    }

    [Fact]
    public async Task A_story_that_went_out_for_another_team_on_the_same_account_is_taken()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Container);
        await world.ExecuteAsync("UPDATE publications SET media_id = '178'");
        var elsewhere = TeamId.New(world.Time.GetUtcNow());

        (await world.AskAsync<ILiveStoryRepository, IReadOnlyCollection<string>>(all => all.BoundAsync(elsewhere, ["178", "179"], CancellationToken.None))).ShouldBe(["178"]);
    }

    [Fact]
    public async Task An_attempt_is_written_once_whoever_makes_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var publication = await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Publishing);
        await AttemptAsync(world, publication, attempt: 1, fence: 1);

        await ShouldBeDuplicateAsync(() => AttemptAsync(world, publication, attempt: 1, fence: 2));
        await AttemptAsync(world, publication, attempt: 2, fence: 2);

        (await world.ReadAsync<string>("SELECT string_agg(attempt || ' by ' || fence, ', ' ORDER BY attempt) FROM publish_attempts")).ShouldBe("1 by 1, 2 by 2");
    }

    [Theory]
    [InlineData("step = 'posted'")]
    [InlineData("shown_step = 'posted'")]
    [InlineData("kind = 'poem'")]
    [InlineData("attempt = 0")]
    public async Task What_means_nothing_is_refused(string change)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Ready);

        await world.RefusesAsync(Refused.Check, $"UPDATE publications SET {change}");
    }

    [Fact]
    public async Task Nothing_of_a_publication_is_another_teams()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var publication = await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Ready);
        var other = await OtherTeam.InAsync(world.ConnectionString);

        foreach (var change in new[] { $"team_id = '{other.Id}'", $"chat_settings_id = '{other.Chat}'", $"media_item_id = '{other.Picture}'", $"instagram_account_id = '{other.Account}'" })
        {
            await world.RefusesAsync(Refused.ForeignKey, $"UPDATE publications SET {change} WHERE id = '{publication.Id}'");
        }

        await world.RefusesAsync(
            Refused.ForeignKey, $"INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at) VALUES ('a', '{other.Id}', '{publication.Id}', false, now())");
        await world.RefusesAsync(
            Refused.ForeignKey, $"INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at) VALUES ('a', '{world.Team.Id}', '{other.Publication}', false, now())");
    }

    private static string Name(PublicationStep step) => step.ToString().ToLowerInvariant();

    private static Task AttemptAsync(ServiceWorld world, Publication publication, int attempt, int fence) =>
        world.DoAsync<IPublishAttemptRepository>(attempts => attempts.AddAsync(
            new PublishAttempt { PublicationId = publication.Id, Attempt = attempt, ContainerId = "178", Fence = fence, StartedAt = ServiceWorld.Start }, CancellationToken.None));

    private static async Task ShouldBeDuplicateAsync(Func<Task> write) =>
        (await Should.ThrowAsync<DbUpdateException>(write)).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(Refused.Duplicate);
}
