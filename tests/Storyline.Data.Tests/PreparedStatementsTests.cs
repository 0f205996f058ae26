using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Testing;

namespace Storyline.Data.Tests;

public sealed class PreparedStatementsTests
{
    [Fact]
    public async Task Statements_that_come_again_are_prepared_and_go_on_after_the_schema_has_changed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var services = new ServiceCollection().AddStorylineData(world.ConnectionString + ";Maximum Pool Size=1").BuildServiceProvider();
        var source = services.GetRequiredService<NpgsqlDataSource>();
        await using (var connection = await source.OpenConnectionAsync())
        {
            for (var time = 0; time < 6; time++)
            {
                await ReadAsync(connection, "SELECT * FROM teams");
            }

            (await ReadAsync(connection, "SELECT count(*) FROM pg_prepared_statements")).ShouldBe(1L);
        }

        await world.ReadAsync<long>("ALTER TABLE teams ADD COLUMN motto text; SELECT 1::bigint");

        // A newer process has migrated the database: at most one statement of a connection fails once.
        await using var after = await source.OpenConnectionAsync();
        await Should.ThrowAsync<PostgresException>(() => ReadAsync(after, "SELECT * FROM teams"));
        await ReadAsync(after, "SELECT * FROM teams");
    }

    [Theory]
    [InlineData("Host=somewhere", "Max Auto Prepare=150")]
    [InlineData("Host=somewhere;Max Auto Prepare=0", "Max Auto Prepare=0")]
    [InlineData("Host=somewhere;MaxAutoPrepare=7", "Max Auto Prepare=7")]
    [InlineData("Host=somewhere", "No Reset On Close=True")]
    [InlineData("Host=somewhere;No Reset On Close=false", "No Reset On Close=False")]
    public async Task An_address_that_says_otherwise_is_obeyed(string address, string expected)
    {
        await using var services = new ServiceCollection().AddStorylineData(address).BuildServiceProvider();

        services.GetRequiredService<NpgsqlDataSource>().ConnectionString.ShouldContain(expected);
    }

    [Fact]
    public void The_address_for_a_pooler_is_understood() =>
        DatabaseUrl.ToConnectionString("postgres://ana:secret@somewhere/storyline?Max%20Auto%20Prepare=0").ShouldContain("Max Auto Prepare=0");

    private static async Task<object?> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
