using Storyline.Models.Media;
using Storyline.Testing.Chats;
using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>Everything that the database, its journal and the simulated Telegram tell about the time that was played.</summary>
internal sealed class Evidence
{
    private Evidence(Rig rig) => Rig = rig;

    public Rig Rig { get; }

    public required IReadOnlyList<JournalLine> Journal { get; init; }

    public required IReadOnlyList<HistoryLine> History { get; init; }

    public required IReadOnlyList<KnownCard> Cards { get; init; }

    public required IReadOnlyList<MixVersion> Mix { get; init; }

    /// <summary>What is planned or waits, with its status.</summary>
    public required IReadOnlyDictionary<Guid, string> Queue { get; init; }

    public required IReadOnlyDictionary<Guid, MediaItem> Media { get; init; }

    /// <summary>How often each picture counts as posted, and when last.</summary>
    public required IReadOnlyList<(Guid Media, int Times, DateTimeOffset? Last)> Counters { get; init; }

    /// <summary>How many posts each person counts, by user name.</summary>
    public required IReadOnlyList<(string Person, int Posts)> Totals { get; init; }

    /// <summary>All locks, those that are over as well.</summary>
    public required IReadOnlyList<(Guid Media, string Reason, DateTimeOffset? Until)> Locks { get; init; }

    /// <summary>What the chats show in the end, by chat and number.</summary>
    public required IReadOnlyDictionary<(long Chat, long Message), SeenMessage> Messages { get; init; }

    public static async Task<Evidence> GatherAsync(Rig rig)
    {
        var journal = rig.Journal;
        var messages = new Dictionary<(long, long), SeenMessage>();
        foreach (var chat in rig.Sightings.Cards.Select(card => card.Chat).Distinct())
        {
            foreach (var message in await rig.Telegram.MessagesAsync(chat))
            {
                messages[(chat, message.MessageId)] = message;
            }
        }

        return new Evidence(rig)
        {
            Journal = await journal.ReadAsync(),
            History = await journal.QueryAsync(
                """
                SELECT h.queue_item_id, h.team_id, h.chat_settings_id, h.media_item_id, h.status, h.posted_at, m.file_name, m.content_hash, m.category, u.username, h.error IS NOT NULL
                FROM posting_history h JOIN media_items m ON m.id = h.media_item_id LEFT JOIN users u ON u.id = h.user_id ORDER BY h.posted_at, h.queue_item_id
                """,
                row => new HistoryLine(
                    row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5), row.GetString(6), row.GetString(7), row.GetString(8),
                    row.IsDBNull(9) ? null : row.GetString(9), row.GetBoolean(10))),
            Cards = await journal.QueryAsync(
                "SELECT telegram_chat_id, telegram_message_id, queue_item_id, collapsed_text, collapsed_at IS NOT NULL, edit_attempts FROM chat_cards ORDER BY sent_at",
                row => new KnownCard(row.GetInt64(0), row.GetInt32(1), row.GetGuid(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetBoolean(4), row.GetInt32(5))),
            Mix = await journal.QueryAsync(
                "SELECT team_id, category, ratio, effective_from, effective_to FROM category_post_case_mix",
                row => new MixVersion(row.GetGuid(0), row.GetString(1), row.GetDecimal(2), row.GetFieldValue<DateTimeOffset>(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4))),
            Queue = (await journal.QueryAsync("SELECT id, status FROM posting_queue", row => (Id: row.GetGuid(0), Status: row.GetString(1)))).ToDictionary(row => row.Id, row => row.Status),
            Counters = await journal.QueryAsync(
                "SELECT id, times_posted, last_posted_at FROM media_items",
                row => (row.GetGuid(0), row.GetInt32(1), row.IsDBNull(2) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(2))),
            Totals = await journal.QueryAsync("SELECT username, total_posts FROM users WHERE username IS NOT NULL", row => (row.GetString(0), row.GetInt32(1))),
            Locks = await journal.QueryAsync(
                "SELECT media_item_id, reason, locked_until FROM media_posting_locks",
                row => (row.GetGuid(0), row.GetString(1), row.IsDBNull(2) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(2))),
            Media = rig.Shelf.Items.ToDictionary(item => item.Id.Value),
            Messages = messages,
        };
    }
}
