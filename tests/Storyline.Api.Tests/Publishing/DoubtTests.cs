using System.Net;
using System.Net.Http.Json;
using Npgsql;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Instagram;

namespace Storyline.Api.Tests.Publishing;

public sealed class DoubtTests
{
    private readonly InstagramBook instagram = new(TimeProvider.System);

    [Fact]
    public async Task What_nobody_can_tell_is_listed_and_shown_with_its_publish_call()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: true);

        var listed = (await world.Admin.ReadAsync("/api/v1/publications?step=unconfirmed")).Items().ShouldHaveSingleItem();
        var shown = await world.Admin.ReadAsync($"/api/v1/publications/{id}");

        listed.Text("id").ShouldBe(id);
        listed.Items("calls").ShouldBeEmpty();
        (await world.Admin.ReadAsync("/api/v1/publications?open=true")).Items().ShouldHaveSingleItem();
        (await world.Admin.ReadAsync("/api/v1/publications?step=ready")).Items().ShouldBeEmpty();
        (shown.Text("step"), shown.Text("fileName"), shown.Text("account"), shown.Text("requestedBy")).ShouldBe(("unconfirmed", "cat.jpg", "shop", "@ana"));
        shown.Text("lastError").ShouldBe("Instagram is in a mood.");
        shown.Text("unconfirmedAt").ShouldNotBeNull();
        shown.Items("calls").ShouldHaveSingleItem().Text("answer").ShouldBe("Unknown: no answer in time");
    }

    [Fact]
    public async Task It_is_live_is_recorded_on_the_persons_word_and_a_second_answer_changes_nothing()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: true);

        var first = await world.Admin.DoAsync($"/api/v1/publications/{id}/answer", new { answer = "live" });
        var second = await world.Admin.DoAsync($"/api/v1/publications/{id}/answer", new { answer = "notLive" });

        (first.Text("message"), second.Text("message")).ShouldBe(("It is recorded as posted.", "It is known by now what became of it."));
        var shown = await world.Admin.ReadAsync($"/api/v1/publications/{id}");
        (shown.Text("step"), shown.Text("unconfirmedAt")).ShouldBe(("published", null));
        shown.Text("outcome")!.ShouldStartWith("@ana has seen it");
        (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem().Text("proof").ShouldBe("confirmed");
        (await world.Admin.ReadAsync("/api/v1/publications?step=unconfirmed")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_not_is_a_conflict_while_Instagram_cannot_be_asked_and_gives_the_post_back_once_it_agrees()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: false);
        instagram.FailReading(FailureKind.Unavailable);

        (await AnswerAsync(world, id, "notLive").ShouldFailAsync(HttpStatusCode.Conflict, "conflict")).ShouldStartWith("It may still come:");
        var back = await world.Admin.DoAsync($"/api/v1/publications/{id}/answer", new { answer = "notLive" });

        back.Text("message").ShouldBe("It waits for the team again.");
        var shown = await world.Admin.ReadAsync($"/api/v1/publications/{id}");
        (shown.Text("step"), shown.Text("outcome")).ShouldBe(("failed", "it is not on Instagram, says @ana"));
        (await world.Admin.ReadAsync("/api/v1/queue")).Items().ShouldHaveSingleItem().Text("status").ShouldBe("awaitingTeam");
        instagram.Ledger.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_not_is_a_conflict_when_Instagram_shows_it()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: true);

        (await AnswerAsync(world, id, "notLive").ShouldFailAsync(HttpStatusCode.Conflict, "conflict")).ShouldStartWith("Instagram says that it is live");

        (await world.Admin.ReadAsync($"/api/v1/publications/{id}")).Text("step").ShouldBe("unconfirmed");
    }

    [Fact]
    public async Task Check_again_has_the_next_look_made_now()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: true);

        (await world.Admin.DoAsync($"/api/v1/publications/{id}/answer", new { answer = "checkAgain" })).Text("message").ShouldBe("Instagram is asked once more.");

        (await ExecuteAsync(world, $"SELECT next_step_at <= now() FROM publications WHERE id = '{id}'")).ShouldBe(true);
    }

    [Fact]
    public async Task Strangers_what_never_was_and_other_words_are_turned_away()
    {
        await using var world = await PublishingApi.StartAsync(instagram);
        var id = await GivenDoubtAsync(world, wentOut: true);
        using var olga = world.As(await world.GivenOtherTeamAsync());

        await olga.GetAsync($"/api/v1/publications/{id}", ApiWorld.Token).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
        await olga.PostAsync($"/api/v1/publications/{id}/answer", JsonContent.Create(new { answer = "live" }), ApiWorld.Token).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
        await AnswerAsync(world, $"{Guid.Empty}", "live").ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
        await (await AnswerAsync(world, id, "perhaps")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await (await world.Admin.GetAsync("/api/v1/publications?step=perhaps", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        (await world.Admin.ReadAsync($"/api/v1/publications/{id}")).Text("step").ShouldBe("unconfirmed");
    }

    private static Task<HttpResponseMessage> AnswerAsync(ApiWorld world, string id, string answer) =>
        world.Admin.PostAsync($"/api/v1/publications/{id}/answer", JsonContent.Create(new { answer }), ApiWorld.Token);

    /// <summary>A publish call was lost a minute ago, nobody can tell what became of it, and the next look is an hour away.</summary>
    private async Task<string> GivenDoubtAsync(ApiWorld world, bool wentOut)
    {
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync("memes/cat.jpg")}/auto-post", new { kind = "story" });
        var account = new InstagramConnection(LoginKind.Facebook, "17841", "token");
        var container = await instagram.CreateContainerAsync(account, new ContainerRequest(PublicationKind.Story, new Uri("https://media.example/cat.jpg"), IsVideo: false), ApiWorld.Token);
        await (wentOut ? instagram.PublishAsync(account, container, ApiWorld.Token) : Task.CompletedTask);
        return (string)(await ExecuteAsync(
            world,
            $"""
            UPDATE posting_queue SET status = 'unconfirmed';
            INSERT INTO publish_attempts (publication_id, attempt, container_id, fence, started_at, answered_at, answer)
                SELECT id, 1, '{container}', 0, now() - interval '1 minute', now() - interval '35 seconds', 'Unknown: no answer in time' FROM publications;
            UPDATE publications SET step = 'unconfirmed', container_id = '{container}', container_at = now() - interval '2 minutes', intent_started_at = now() - interval '1 minute',
                unconfirmed_at = now() - interval '50 seconds', asked_at = now() - interval '10 seconds', seen_unpublished_at = {(wentOut ? "NULL" : "now() - interval '45 seconds'")},
                next_step_at = now() + interval '1 hour', last_error = 'Instagram is in a mood.' RETURNING id::text;
            """))!;
    }

    private static async Task<object?> ExecuteAsync(ApiWorld world, string sql)
    {
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        return await database.CreateCommand(sql).ExecuteScalarAsync(ApiWorld.Token);
    }
}
