using Npgsql;

namespace Storyline.Year.Tests.Rigs;

/// <summary>
/// What became of the plan, noted by the database itself, outside the product: triggers write each planned, changed and removed row into
/// a journal, in the product's own transactions, so that what was rolled back is not in it. Ids of planned posts come from a sequence.
/// </summary>
internal sealed class Journal(NpgsqlDataSource database)
{
    private const string Schema =
        """
        CREATE TABLE year_now (removal text);
        INSERT INTO year_now VALUES (NULL);
        CREATE SEQUENCE year_ids;
        CREATE TABLE year_journal (
            n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, item uuid NOT NULL, team uuid NOT NULL, chat uuid NOT NULL, media uuid NOT NULL,
            slot bigint, at timestamptz NOT NULL, forced boolean NOT NULL, reasons jsonb NOT NULL, made timestamptz NOT NULL, removal text, tx text NOT NULL);
        CREATE FUNCTION year_number() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.id := ('00000000-0000-7000-8000-' || lpad(to_hex(nextval('year_ids')), 12, '0'))::uuid;
            RETURN NEW;
        END $$;
        CREATE FUNCTION year_note() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE r posting_queue; k text;
        BEGIN
            IF TG_OP = 'DELETE' THEN r := OLD; k := 'left'; ELSIF TG_OP = 'INSERT' THEN r := NEW; k := 'planned'; ELSE r := NEW; k := 'changed'; END IF;
            INSERT INTO year_journal (kind, item, team, chat, media, slot, at, forced, reasons, made, removal, tx)
            SELECT k, r.id, r.team_id, r.chat_settings_id, r.media_item_id, r.slot_number, r.scheduled_for, r.is_forced, r.reasons, r.created_at, removal, pg_current_xact_id()::text FROM year_now;
            RETURN NULL;
        END $$;
        CREATE TRIGGER year_number BEFORE INSERT ON posting_queue FOR EACH ROW EXECUTE FUNCTION year_number();
        CREATE TRIGGER year_note AFTER INSERT OR DELETE ON posting_queue FOR EACH ROW EXECUTE FUNCTION year_note();
        CREATE TRIGGER year_note_change AFTER UPDATE ON posting_queue FOR EACH ROW
            WHEN ((OLD.media_item_id, OLD.scheduled_for, OLD.slot_number) IS DISTINCT FROM (NEW.media_item_id, NEW.scheduled_for, NEW.slot_number)) EXECUTE FUNCTION year_note();
        """;

    public Task BeginAsync() => ExecuteAsync(Schema);

    /// <summary>A person is removing planned posts from now on; null: nobody is.</summary>
    public Task NoteRemovalAsync(string? by) => ExecuteAsync($"UPDATE year_now SET removal = {(by is null ? "NULL" : $"'{by}'")}");

    public Task<List<JournalLine>> ReadAsync() => QueryAsync(
        "SELECT n, kind, item, team, chat, media, slot, at, forced, reasons::text, made, removal, tx FROM year_journal ORDER BY n",
        row => new JournalLine(
            row.GetInt64(0), row.GetString(1), row.GetGuid(2), row.GetGuid(3), row.GetGuid(4), row.GetGuid(5), row.IsDBNull(6) ? null : row.GetInt64(6),
            row.GetFieldValue<DateTimeOffset>(7), row.GetBoolean(8), row.GetString(9), row.GetFieldValue<DateTimeOffset>(10), row.IsDBNull(11) ? null : row.GetString(11), row.GetString(12)));

    public async Task ExecuteAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
