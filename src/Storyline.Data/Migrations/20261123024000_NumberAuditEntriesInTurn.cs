using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// An audit entry takes its number while it holds its team's turn, so that the order of numbers is the order of the chain even when many
    /// write at once; and a missing value is part of what is hashed, so that a value cannot move to the next column unnoticed.
    /// </summary>
    public partial class NumberAuditEntriesInTurn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    previous text;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtextextended('audit_log:' || NEW.team_id, 0));
                    NEW.sequence := nextval(pg_get_serial_sequence('audit_log', 'sequence'));
                    SELECT hash INTO previous FROM audit_log WHERE team_id = NEW.team_id ORDER BY sequence DESC LIMIT 1;
                    NEW.hash := encode(sha256(convert_to(array_to_string(ARRAY[COALESCE(previous, ''), NEW.id::text, NEW.user_id::text, NEW.action,
                        NEW.subject, NEW.old_value, NEW.new_value, extract(epoch FROM NEW.at)::text, NEW.origin], E'\x1f', E'\x1e'), 'UTF8')), 'hex');
                    RETURN NEW;
                END $$;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    previous text;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtextextended('audit_log:' || NEW.team_id, 0));
                    SELECT hash INTO previous FROM audit_log WHERE team_id = NEW.team_id ORDER BY sequence DESC LIMIT 1;
                    NEW.hash := encode(sha256(convert_to(concat_ws(E'\x1f', COALESCE(previous, ''), NEW.id, NEW.user_id, NEW.action,
                        NEW.subject, NEW.old_value, NEW.new_value, extract(epoch FROM NEW.at), NEW.origin), 'UTF8')), 'hex');
                    RETURN NEW;
                END $$;
                """);
        }
    }
}
