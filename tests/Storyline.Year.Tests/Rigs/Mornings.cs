using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Year.Tests.Rigs;

/// <summary>What may happen on a day: plans are made, changed and emptied, pictures come and go, processes die, Telegram has moods.</summary>
internal sealed class Mornings(Rig rig, Action<DateTimeOffset, Func<Task>> at)
{
    /// <summary>In minutes.</summary>
    private const int LongestPause = 72 * 60;

    private static readonly string[] Rubbish =
        ["/frobnicate", "/queue 9999", "/schedule soon", "/queue -1", "/shedule 3", "/next@storyline_demo_bot now", "/pause please \u202eסטוריליין 🙃", "hello there", "/", "/status"];

    private static readonly (string Operation, string Kind, int? Status, int? RetryAfter)[] Moods =
    [
        ("sendPhoto", "status", 500, null), ("sendPhoto", "status", 429, 2), ("sendPhoto", "status", 429, 60), ("sendPhoto", "cut", null, null),
        ("sendPhoto", "lost_answer", null, null), ("sendPhoto", "truncated", null, null), ("sendPhoto", "rubbish", null, null), ("sendMessage", "status", 500, null),
        ("sendMessage", "lost_answer", null, null), ("editMessageCaption", "status", 500, null), ("editMessageCaption", "cut", null, null),
        ("editMessageCaption", "lost_answer", null, null), ("editMessageReplyMarkup", "status", 500, null), ("answerCallbackQuery", "status", 500, null),
        ("answerCallbackQuery", "cut", null, null), ("getUpdates", "status", 502, null), ("getUpdates", "lost_answer", null, null), ("getUpdates", "truncated", null, null),
    ];

    private Random Chance => rig.Chance;

    private DateTimeOffset Now => rig.Clock.GetUtcNow();

    public async Task BeginAsync(int day)
    {
        await rig.RunAsync(process => process.TidyAsync());
        if (day % 30 == 0)
        {
            // A server of one's own does it by itself; the tests' one does nothing by itself.
            await rig.Journal.ExecuteAsync("ANALYZE");
        }

        if (rig.Settings.Trouble)
        {
            await TroubleAsync(day);
        }

        await HappenAsync(day);
        foreach (var place in rig.Places.Where(place => !place.IsLost))
        {
            await NoticeAsync(place);
            await PlanAsync(place);
        }

        await rig.TickAsync();
    }

    /// <summary>Calm returns: no more trouble, and time for everything to come to its end.</summary>
    public async Task EndAsync()
    {
        await rig.Telegram.MendAsync();
        foreach (var place in rig.Places.Where(place => place.IsLost))
        {
            await rig.Telegram.InviteAsync(place.Chat);
            place.IsLost = false;
        }

        await rig.RestartAsync();
        for (var round = 0; round < 30; round++)
        {
            rig.Clock.Advance(TimeSpan.FromMinutes(round < 5 ? 1 : 0));
            await rig.HearAsync();
            await rig.TickAsync();
        }

        await rig.Sightings.ReadAsync();
        rig.Errors.AddRange(rig.Process.Errors);
    }

    /// <summary>A chat that stands still longer than anybody meant it to, by a slip or because the bot was put out, is set going again.</summary>
    private async Task NoticeAsync(Place place)
    {
        if (await PausedSinceAsync(place) is { } since && Now - since > TimeSpan.FromMinutes(LongestPause))
        {
            await rig.Telegram.SendAsync(place.Chat, "ben", "/resume");
            await rig.HearAsync();
        }
    }

    /// <summary>Read beside the product: a process that is to die must not do so in a question of the script's own.</summary>
    private async Task<DateTimeOffset?> PausedSinceAsync(Place place) => (await rig.Journal.QueryAsync(
        $"SELECT paused_at FROM chat_settings WHERE id = '{place.Id}' AND is_paused", row => (DateTimeOffset?)row.GetFieldValue<DateTimeOffset>(0))).SingleOrDefault();

    private async Task PlanAsync(Place place)
    {
        var ahead = await rig.Journal.QueryAsync($"SELECT count(*) FROM posting_queue WHERE chat_settings_id = '{place.Id}' AND status = 'scheduled' AND scheduled_for > '{Now:O}'", row => row.GetInt64(0));
        if (ahead[0] < place.PostsPerDay * 2)
        {
            await rig.Telegram.SendAsync(place.Chat, "ben", $"/schedule {Chance.Next(1, 9)}");
            await rig.NoteOfferAsync(place.Team);
            await rig.HearAsync();
        }
    }

    private async Task TroubleAsync(int day)
    {
        for (var kills = rig.Settings.Kills; kills > 0; kills--)
        {
            if (Chance.NextDouble() < kills)
            {
                at(Now.AddMinutes(Chance.Next(24 * 60)), StrikeAsync);
            }
        }

        if (Chance.NextDouble() < 0.05)
        {
            await rig.RestartAsync();
        }

        if (Chance.NextDouble() < 0.4)
        {
            var mood = Moods[Chance.Next(Moods.Length)];
            await rig.Telegram.BreakAsync(mood.Operation, mood.Kind, Chance.Next(1, 4), mood.Status, retryAfter: mood.RetryAfter);
        }

        if (day == rig.Settings.Days / 3)
        {
            await LoseAsync(rig.Places[0]);
        }

        if (day == rig.Settings.Days / 2)
        {
            rig.Places[1].Chat = await rig.Telegram.MigrateAsync(rig.Places[1].Chat);
        }
    }

    /// <summary>Within the next card or the next taps, at any statement or call of them.</summary>
    private Task StrikeAsync()
    {
        rig.Process.Fate.StrikeAfter(Chance.Next(1, rig.Settings.DiesWithin));
        return Task.CompletedTask;
    }

    private async Task LoseAsync(Place place)
    {
        await rig.Telegram.KickAsync(place.Chat);
        place.IsLost = true;
        at(Now.AddDays(1), async () =>
        {
            await rig.Telegram.InviteAsync(place.Chat);
            place.IsLost = false;
        });
    }

    private async Task HappenAsync(int day)
    {
        var place = rig.Places[Chance.Next(rig.Places.Count)];
        var dice = Chance.NextDouble();
        if (place.IsLost)
        {
            return;
        }

        await (dice switch
        {
            _ when dice < rig.Settings.Pauses => PauseAsync(place),
            < 0.11 => rig.Telegram.SendAsync(place.Chat, Chance.NextDouble() < 0.8 ? "ben" : "chloe", "/next"),
            < 0.14 => ResetAsync(place),
            < 0.19 => PutAwayAsync(),
            < 0.24 => LoseFilesAsync(place),
            < 0.44 => rig.Telegram.SendAsync(place.Chat, Script.People[Chance.Next(3)], Rubbish[Chance.Next(Rubbish.Length)]),
            _ => Task.CompletedTask,
        });
        if (day % 90 == 60)
        {
            await ChangeMixAsync();
        }

        await rig.HearAsync();
    }

    private async Task PauseAsync(Place place)
    {
        await rig.Telegram.SendAsync(place.Chat, "ben", "/pause");
        ResumeLater(place, Chance.Next(60, LongestPause), 1);
    }

    private void ResumeLater(Place place, int minutes, int tries) => at(Now.AddMinutes(minutes), async () =>
    {
        await rig.Telegram.SendAsync(place.Chat, "ben", "/resume");
        await rig.HearAsync();
        if (tries < 5 && await PausedSinceAsync(place) is not null)
        {
            ResumeLater(place, 60, tries + 1);
        }
    });

    private async Task ResetAsync(Place place)
    {
        await rig.Journal.NoteRemovalAsync("reset");
        await rig.RunAsync(async process => await process.DoAsync<QueueService>(async queue =>
            await queue.ResetAsync(await rig.SettingsOfAsync(place), Actor.CommandLine(place.Team), CancellationToken.None)));
        await rig.Journal.NoteRemovalAsync(null);
    }

    private async Task PutAwayAsync()
    {
        var category = Chance.NextDouble() < 0.5 ? "customers" : "quotes";
        var some = rig.Shelf.Items.Where(item => item.TeamId == rig.Team && item.Category == category).OrderBy(_ => Chance.Next()).Take(category == "customers" ? 32 : 10).ToList();
        await SetActiveAsync(some, false);
        at(Now.AddDays(Chance.Next(4, 21)), () => SetActiveAsync(some, true));
    }

    private Task SetActiveAsync(List<MediaItem> items, bool active) => rig.Journal.ExecuteAsync(
        $"UPDATE media_items SET is_active = {active}, archived_at = {(active ? "NULL" : $"'{Now:O}'")} WHERE id IN ({string.Join(", ", items.Select(item => $"'{item.Id}'"))})");

    private async Task LoseFilesAsync(Place place)
    {
        var next = await rig.Journal.QueryAsync(
            $"SELECT m.file_name FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id WHERE q.chat_settings_id = '{place.Id}' AND q.status = 'scheduled' ORDER BY q.scheduled_for LIMIT 2",
            row => row.GetString(0));
        foreach (var item in next.Select(name => rig.Shelf[name]).Where(item => File.Exists(item.FilePath)))
        {
            Shelf.Lose(item);
            at(Now.AddDays(Chance.Next(3, 20)), () =>
            {
                Shelf.Find(item);
                return Task.CompletedTask;
            });
        }
    }

    private async Task ChangeMixAsync()
    {
        var (memes, merch) = (Chance.Next(20, 50) / 100m, Chance.Next(15, 30) / 100m);
        await rig.RunAsync(_ => rig.SetMixAsync(rig.Team, ("memes", memes), ("merch", merch), ("quotes", 0.9m - memes - merch), ("customers", 0.1m)));
    }
}
