using Microsoft.EntityFrameworkCore;
using Storyline.Testing;

namespace Storyline.Data.Tests;

public sealed class SchemaHistoryTests
{
    [Fact]
    public async Task The_migrations_that_are_known_and_applied_are_those_of_EF()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var database = new StorylineDbContext(DatabaseMigrator.OptionsFor(world.ConnectionString));

        var status = await DatabaseMigrator.StatusAsync(world.ConnectionString, TestContext.Current.CancellationToken);

        SchemaHistory.Known.ShouldBe(database.Database.GetMigrations());
        status.Applied.ShouldBe(await database.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
        status.Pending.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_without_a_schema_waits_for_every_migration()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("DROP TABLE \"__EFMigrationsHistory\"");

        var status = await DatabaseMigrator.StatusAsync(world.ConnectionString, TestContext.Current.CancellationToken);

        status.Applied.ShouldBeEmpty();
        status.Pending.ShouldBe(SchemaHistory.Known);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('29990101000000_OfTomorrow', '99')");

        var refusal = await Should.ThrowAsync<DatabaseUnavailableException>(() => DatabaseMigrator.MigrateAsync(world.ConnectionString, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("made by a newer version");
    }
}
