using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>What the database itself guarantees beyond keys and checks: slots, mix versions and sums, an unchangeable record.</summary>
    public partial class GuardTheRecord : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS btree_gist;");

            migrationBuilder.Sql("""
                -- A slot at most once per chat; deferred, so that a plan can be moved one slot forward in one statement.
                ALTER TABLE posting_queue ADD CONSTRAINT uq_posting_queue_slot
                    UNIQUE (chat_settings_id, slot_number) DEFERRABLE INITIALLY DEFERRED;
                """);

            migrationBuilder.Sql("""
                ALTER TABLE category_post_case_mix ADD CONSTRAINT ex_category_post_case_mix_versions
                    EXCLUDE USING gist (team_id WITH =, category WITH =, tstzrange(effective_from, effective_to) WITH &&);

                CREATE FUNCTION require_full_mix() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    team uuid := COALESCE(NEW.team_id, OLD.team_id);
                    total numeric;
                BEGIN
                    SELECT sum(ratio) INTO total FROM category_post_case_mix WHERE team_id = team AND is_current;
                    IF total IS NOT NULL AND total <> 1 THEN
                        RAISE EXCEPTION 'The current category ratios of a team must sum to 1, not %', total
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_category_post_case_mix_sum';
                    END IF;
                    RETURN NULL;
                END $$;

                CREATE CONSTRAINT TRIGGER category_post_case_mix_sum
                    AFTER INSERT OR UPDATE OR DELETE ON category_post_case_mix
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_full_mix();
                """);

            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END $$;

                CREATE FUNCTION refuse_change_but_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF to_jsonb(NEW) - 'confirmed_at' - 'confirmed_how' <> to_jsonb(OLD) - 'confirmed_at' - 'confirmed_how' THEN
                        RAISE EXCEPTION 'posting_history is insert-only, but for its confirmation' USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                END $$;

                CREATE TRIGGER posting_history_insert_only BEFORE DELETE ON posting_history
                    FOR EACH ROW EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER posting_history_confirmation_only BEFORE UPDATE ON posting_history
                    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_confirmation();
                CREATE TRIGGER posting_history_not_emptied BEFORE TRUNCATE ON posting_history
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER audit_log_insert_only BEFORE UPDATE OR DELETE ON audit_log
                    FOR EACH ROW EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER audit_log_not_emptied BEFORE TRUNCATE ON audit_log
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);

            migrationBuilder.Sql("""
                -- Each entry's hash covers the one before it in its team; the lock makes "before" well defined.
                ALTER TABLE audit_log ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY;
                CREATE INDEX ix_audit_log_chain ON audit_log (team_id, sequence);

                CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    previous text;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtextextended('audit_log:' || NEW.team_id, 0));
                    SELECT hash INTO previous FROM audit_log WHERE team_id = NEW.team_id ORDER BY sequence DESC LIMIT 1;
                    NEW.hash := encode(sha256(convert_to(concat_ws(E'\x1f', COALESCE(previous, ''), NEW.id, NEW.user_id, NEW.action,
                        NEW.subject, NEW.old_value, NEW.new_value, extract(epoch FROM NEW.at), NEW.origin), 'UTF8')), 'hex');
                    RETURN NEW;
                END $$;

                CREATE TRIGGER audit_log_chain BEFORE INSERT ON audit_log
                    FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER audit_log_chain ON audit_log;
                DROP TRIGGER audit_log_not_emptied ON audit_log;
                DROP TRIGGER audit_log_insert_only ON audit_log;
                DROP TRIGGER posting_history_not_emptied ON posting_history;
                DROP TRIGGER posting_history_confirmation_only ON posting_history;
                DROP TRIGGER posting_history_insert_only ON posting_history;
                DROP TRIGGER category_post_case_mix_sum ON category_post_case_mix;
                DROP FUNCTION chain_audit_entry, refuse_change_but_confirmation, refuse_change, require_full_mix;
                ALTER TABLE audit_log DROP COLUMN sequence;
                ALTER TABLE category_post_case_mix DROP CONSTRAINT ex_category_post_case_mix_versions;
                ALTER TABLE posting_queue DROP CONSTRAINT uq_posting_queue_slot;
                """);
        }
    }
}
