using Npgsql;
using Storyline.Testing;

namespace Storyline.Data.Tests;

public sealed class ResetTests
{
    [Fact]
    public async Task A_database_in_which_somebody_works_is_not_thrown_away_and_the_refusal_says_what_to_do()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var somebody = new NpgsqlConnection(world.ConnectionString);
        await somebody.OpenAsync(TestContext.Current.CancellationToken);
        await using var working = await somebody.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand("SELECT count(*) FROM teams", somebody, working);
        await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var reset = DatabaseMigrator.ResetAsync(world.ConnectionString, TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<DatabaseUnavailableException>(() => reset.WaitAsync(TimeSpan.FromSeconds(20)))).Message
            .ShouldBe("The database is in use: stop Storyline (serve or demo) and try again.");
        (await world.ReadAsync<long>("SELECT count(*) FROM teams")).ShouldBe(1);
    }
}
