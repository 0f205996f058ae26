using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>Which pieces of work that one process at a time does are being done, by whom, and until when others leave them alone. Read and written without EF.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126203000_LeaseRoles")]
    public partial class LeaseRoles : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE TABLE role_leases (
                role varchar(200) CONSTRAINT pk_role_leases PRIMARY KEY,
                holder uuid NOT NULL,
                leased_until timestamptz NOT NULL);
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE role_leases;");
    }
}
