using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// Names are stored as people type them, with each letter and its marks in one: folders and files from a Mac have them apart. A database of another encoding
    /// than UTF-8 cannot do that and keeps them as they come.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126234000_ComposeNames")]
    public partial class ComposeNames : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE FUNCTION composed(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
            BEGIN
                IF getdatabaseencoding() = 'UTF8' THEN
                    RETURN normalize(given, NFC);
                END IF;
                RETURN given;
            END $$;

            CREATE FUNCTION compose_media_names() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.category := left(composed(NEW.category), 100);
                NEW.file_name := left(composed(NEW.file_name), 1024);
                RETURN NEW;
            END $$;

            CREATE TRIGGER media_items_names BEFORE INSERT OR UPDATE OF category, file_name ON media_items FOR EACH ROW
                WHEN (octet_length(NEW.category) > char_length(NEW.category) OR octet_length(NEW.file_name) > char_length(NEW.file_name))
                EXECUTE FUNCTION compose_media_names();

            UPDATE media_items SET file_name = file_name WHERE category <> composed(category) OR file_name <> composed(file_name);
            UPDATE category_post_case_mix m SET category = composed(category)
            WHERE category <> composed(category)
                AND NOT EXISTS (SELECT FROM category_post_case_mix o WHERE o.team_id = m.team_id AND o.category = composed(m.category)
                    AND tstzrange(o.effective_from, o.effective_to) && tstzrange(m.effective_from, m.effective_to));
            UPDATE publishing_policies p SET category = composed(category)
            WHERE category <> composed(category)
                AND NOT EXISTS (
                    SELECT FROM publishing_policies o
                    WHERE o.team_id = p.team_id AND o.chat_settings_id = p.chat_settings_id AND o.category = composed(p.category));
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP TRIGGER media_items_names ON media_items;
            DROP FUNCTION compose_media_names();
            DROP FUNCTION composed(text);
            """);
    }
}
