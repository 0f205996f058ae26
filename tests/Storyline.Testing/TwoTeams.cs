using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Testing;

/// <summary>
/// The world's team, and another one in the same database that owns something of every kind. Whatever the other team owns is called after
/// it, so that one look at an answer shows whether anything leaked.
/// </summary>
public sealed class TwoTeams(ServiceWorld world)
{
    /// <summary>Part of every name in the other team.</summary>
    public const string Mark = "bravo";

    public Team Theirs { get; private set; } = null!;

    public ChatSettings TheirChat { get; private set; } = null!;

    public Actor TheirAdmin { get; private set; } = null!;

    public MediaItem TheirPicture { get; private set; } = null!;

    public QueueItemId TheirPlanned { get; private set; }

    /// <summary>One row of theirs in each table that has ids, by table.</summary>
    public IReadOnlyDictionary<string, Guid> TheirRows { get; private set; } = new Dictionary<string, Guid>();

    /// <summary>Every id of a row that the other team owns.</summary>
    public IReadOnlyList<Guid> TheirIds { get; private set; } = [];

    public static async Task<TwoTeams> InAsync(ServiceWorld world)
    {
        var teams = new TwoTeams(world);
        (teams.Theirs, teams.TheirChat, _) = await world.Teams.CreateAsync(Mark);
        await world.Teams.SetMixAsync(teams.Theirs.Id, ($"{Mark}-memes", 1m));
        teams.TheirAdmin = await world.Teams.AddPersonAsync($"{Mark}_olga", TeamRole.Admin, teams.Theirs.Id);
        teams.TheirPicture = await world.Library.AddAsync($"{Mark}-memes/{Mark}-cat.png", team: teams.Theirs.Id);
        teams.TheirPlanned = await world.Plan.AddAsync(await world.Library.AddAsync($"{Mark}-memes/{Mark}-dog.png", team: teams.Theirs.Id), ServiceWorld.Start.AddHours(2), teams.TheirChat);
        await teams.FillAsync();
        var rows = (await world.ReadAsync<string>(
            $"SELECT string_agg(name || ':' || id, ' ') FROM ({string.Join(" UNION ALL ", (await teams.TablesAsync("id")).Select(table => $"SELECT '{table}' AS name, id FROM {table} WHERE team_id = '{teams.Theirs.Id}'"))}) ids"))
            .Split(' ').Select(row => row.Split(':')).Select(row => (Table: row[0], Id: Guid.Parse(row[1]))).ToList();
        teams.TheirRows = rows.GroupBy(row => row.Table).ToDictionary(group => group.Key, group => group.First().Id);
        teams.TheirIds = [.. rows.Select(row => row.Id)];
        return teams;
    }

    /// <summary>Everything that the other team owns, as one number: it changes when any of it does.</summary>
    public async Task<string> FingerprintAsync() => await world.ReadAsync<string>(
        $"SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM ({string.Join(" UNION ALL ", (await TablesAsync("team_id")).Select(table => $"SELECT '{table}' || t::text AS line FROM {table} t WHERE team_id = '{Theirs.Id}'"))}) lines");

    /// <summary>What in a text is the other team's; null when nothing is.</summary>
    public string? LeakIn(string text) =>
        text.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? Mark : TheirIds.Select(id => id.ToString()).FirstOrDefault(id => text.Contains(id, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<string>> TablesAsync(string column) => (await world.ReadAsync<string>(
        $"""
        SELECT string_agg(c.table_name, ' ' ORDER BY c.table_name) FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.column_name = 'team_id'
            AND EXISTS (SELECT FROM information_schema.columns o WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = '{column}' AND o.udt_name = 'uuid')
        """)).Split(' ');

    private async Task FillAsync()
    {
        await world.DoAsync<IMediaLockRepository>(locks => locks.AddAsync(
            new MediaLock { Id = MediaLockId.New(ServiceWorld.Start), TeamId = Theirs.Id, MediaItemId = TheirPicture.Id, Reason = LockReason.ManualHold, LockedFrom = ServiceWorld.Start, Note = $"a {Mark} note" },
            CancellationToken.None));
        await world.ExecuteAsync(
            $"""
            INSERT INTO posting_history (id, team_id, media_item_id, queue_item_id, chat_settings_id, scheduled_for, posted_at, status, method, user_id, media_snapshot, reasons)
                VALUES (gen_random_uuid(), '{Theirs.Id}', '{TheirPicture.Id}', gen_random_uuid(), '{TheirChat.Id}', now(), now(), 'posted', 'manual', '{TheirAdmin.UserId}',
                    jsonb_build_object('fileName', '{Mark}-old.png', 'filePath', '/{Mark}', 'category', '{Mark}-memes', 'mimeType', 'image/png', 'contentHash', '', 'width', 1, 'height', 1, 'timesPosted', 0), '[]');
            INSERT INTO alerts (id, team_id, kind, subject, message, first_seen_at, last_seen_at, count) VALUES (gen_random_uuid(), '{Theirs.Id}', '{Mark}_alert', '{Mark}', '{Mark} is ill', now(), now(), 1);
            INSERT INTO service_runs (id, team_id, service, method, trigger, started_at, ended_at, duration_ms, status, summary)
                VALUES (gen_random_uuid(), '{Theirs.Id}', '{Mark}', 'Run', 'clock', now(), now(), 1, 'succeeded', jsonb_build_object());
            INSERT INTO audit_log (id, team_id, user_id, action, subject, at, origin) VALUES (gen_random_uuid(), '{Theirs.Id}', '{TheirAdmin.UserId}', '{Mark}.changed', '{Mark}', now(), 'cli');
            INSERT INTO user_interactions (id, team_id, user_id, kind, name, context, telegram_chat_id, at) VALUES (gen_random_uuid(), '{Theirs.Id}', '{TheirAdmin.UserId}', 'command', '{Mark}', jsonb_build_object(), {TheirChat.TelegramChatId}, now());
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                VALUES (gen_random_uuid(), '{Theirs.Id}', '{Mark}', '17', '{Mark}.shop', 'instagram', 'graph.instagram.com', true, now());
            """);
    }
}
