using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// One index for each quarter of a look, so that pictures that look alike are found without reading the others. By hand and without a model of
    /// its own: the model does not know indexes on expressions.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125163000_FindLookAlikes")]
    public partial class FindLookAlikes : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE INDEX ix_media_items_look_1 ON media_items (team_id, ((perceptual_hash >> 48) & 65535)) WHERE is_active AND perceptual_hash <> 0;
            CREATE INDEX ix_media_items_look_2 ON media_items (team_id, ((perceptual_hash >> 32) & 65535)) WHERE is_active AND perceptual_hash <> 0;
            CREATE INDEX ix_media_items_look_3 ON media_items (team_id, ((perceptual_hash >> 16) & 65535)) WHERE is_active AND perceptual_hash <> 0;
            CREATE INDEX ix_media_items_look_4 ON media_items (team_id, (perceptual_hash & 65535)) WHERE is_active AND perceptual_hash <> 0;
            CREATE INDEX ix_media_tags_team_id_tag ON media_tags (team_id, tag, media_item_id);
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_media_tags_team_id_tag;
            DROP INDEX ix_media_items_look_1;
            DROP INDEX ix_media_items_look_2;
            DROP INDEX ix_media_items_look_3;
            DROP INDEX ix_media_items_look_4;
            """);
    }
}
