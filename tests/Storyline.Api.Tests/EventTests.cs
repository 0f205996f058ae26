using System.Net;
using System.Net.ServerSentEvents;
using Npgsql;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class EventTests
{
    [Fact]
    public async Task A_change_that_another_process_commits_arrives()
    {
        await using var world = await ApiWorld.StartAsync();
        await using var stream = await ListenAsync(world.Admin);
        (await NextAsync(stream)).ShouldBe(("heartbeat", "heartbeat"));

        await AnnounceUntilAsync(world, world.Team.Id, "media", stream);
    }

    [Fact]
    public async Task What_the_api_changes_is_told_and_what_others_change_is_not()
    {
        await using var world = await ApiWorld.StartAsync();
        var others = (await world.GivenOtherTeamAsync()).TeamId;
        await using var stream = await ListenAsync(world.Admin);
        await NextAsync(stream);
        await AnnounceUntilAsync(world, world.Team.Id, "alerts", stream);

        await AnnounceAsync(world, others, "locks");
        await world.Admin.DoAsync("/api/v1/settings/pause");

        (string Event, string Topic) next;
        do
        {
            next = await NextAsync(stream);
        }
        while (next.Topic == "alerts");
        next.ShouldBe(("change", "settings"));
    }

    [Fact]
    public async Task Silence_is_broken_by_heartbeats()
    {
        await using var world = await ApiWorld.StartAsync(("Api:EventHeartbeat", "00:00:00.020"));
        await using var stream = await ListenAsync(world.Admin);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await NextAsync(stream)).Event.ShouldBe("heartbeat");
        }
    }

    [Fact]
    public async Task The_stream_ends_when_storyline_stops_and_does_not_hold_it_up()
    {
        await using var world = await ApiWorld.StartAsync();
        await using var stream = await ListenAsync(world.Admin);
        await NextAsync(stream);

        await world.App.StopAsync(ApiWorld.Token).WaitAsync(TimeSpan.FromSeconds(10), ApiWorld.Token);

        (await stream.Events.MoveNextAsync()).ShouldBeFalse();
        world.Logs.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_stream_ends_when_changes_may_have_been_missed_so_that_screens_read_all_again()
    {
        await using var world = await ApiWorld.StartAsync();
        await using var stream = await ListenAsync(world.Admin);
        await NextAsync(stream);
        await AnnounceUntilAsync(world, world.Team.Id, "media", stream);

        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await using var end = database.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'");
        await end.ExecuteNonQueryAsync(ApiWorld.Token);

        var ended = false;
        for (var began = TimeProvider.System.GetTimestamp(); !ended && TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20);)
        {
            ended = !await stream.Events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), ApiWorld.Token);
        }

        ended.ShouldBeTrue();
        await using var anew = await ListenAsync(world.Admin);
        await NextAsync(anew);
        await AnnounceUntilAsync(world, world.Team.Id, "media", anew);
    }

    [Fact]
    public async Task A_listener_that_hangs_up_leaves_nothing_behind()
    {
        await using var world = await ApiWorld.StartAsync(("Api:EventHeartbeat", "00:00:00.010"));
        for (var number = 0; number < 30; number++)
        {
            var stream = await ListenAsync(world.Admin, isPatient: true);
            await NextAsync(stream);
            await stream.DisposeAsync();
        }

        world.Logs.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_session_may_not_listen_without_end()
    {
        await using var world = await ApiWorld.StartAsync();
        var streams = new List<Listening>();
        for (var number = 0; number < 20; number++)
        {
            streams.Add(await ListenAsync(world.Admin));
            await NextAsync(streams[^1]);
        }

        await (await world.Admin.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, ApiWorld.Token))
            .ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }
    }

    private static async Task<Listening> ListenAsync(HttpClient client, bool isPatient = false)
    {
        HttpResponseMessage answer;
        do
        {
            answer = await client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, ApiWorld.Token);
        }
        while (isPatient && answer.StatusCode is HttpStatusCode.TooManyRequests);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        return new Listening(answer, SseParser.Create(await answer.Content.ReadAsStreamAsync(ApiWorld.Token)).EnumerateAsync(ApiWorld.Token).GetAsyncEnumerator(ApiWorld.Token));
    }

    private static async Task<(string Event, string Topic)> NextAsync(Listening stream)
    {
        (await stream.Events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), ApiWorld.Token)).ShouldBeTrue();
        return (stream.Events.Current.EventType, System.Text.Json.JsonElement.Parse(stream.Events.Current.Data).Text("topic")!);
    }

    /// <summary>The process listens to the database from a moment on that nobody is told of: announce until it is heard.</summary>
    private static async Task AnnounceUntilAsync(ApiWorld world, TeamId team, string topic, Listening stream)
    {
        var heard = NextAsync(stream);
        while (!heard.IsCompleted)
        {
            await AnnounceAsync(world, team, topic);
            await Task.WhenAny(heard, Task.Delay(50, ApiWorld.Token));
        }

        (await heard).ShouldBe(("change", topic));
    }

    private static async Task AnnounceAsync(ApiWorld world, TeamId team, string topic)
    {
        await using var elsewhere = new NpgsqlConnection(world.ConnectionString);
        await elsewhere.OpenAsync(ApiWorld.Token);
        await using var notify = new NpgsqlCommand("SELECT pg_notify('storyline_changes', json_build_object('topic', @topic, 'teamId', @team)::text)", elsewhere);
        notify.Parameters.AddWithValue("topic", topic);
        notify.Parameters.AddWithValue("team", team.Value.ToString());
        await notify.ExecuteNonQueryAsync(ApiWorld.Token);
    }

    private sealed record Listening(HttpResponseMessage Answer, IAsyncEnumerator<SseItem<string>> Events) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Answer.Dispose();
            await Events.DisposeAsync();
        }
    }
}
