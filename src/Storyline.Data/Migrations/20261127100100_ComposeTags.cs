using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>Tags that people typed on a Mac, with letters and marks apart, are the ones that others type. From now on they come in so.</summary>
    public partial class ComposeTags : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            INSERT INTO media_tags (team_id, media_item_id, tag, origin, confidence, confirmed)
            SELECT team_id, media_item_id, left(composed(tag), 60), origin, confidence, confirmed FROM media_tags WHERE tag <> composed(tag)
            ON CONFLICT (team_id, media_item_id, tag) DO NOTHING;
            DELETE FROM media_tags WHERE tag <> composed(tag);
            """);
    }
}
