using Npgsql;
using Storyline.Testing;

namespace Storyline.Data.Tests;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Each_test_gets_a_database_of_its_own_with_the_schema_and_no_rows()
    {
        await using var one = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var other = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);

        await QueryAsync(one, "CREATE TABLE mine ()");

        (await QueryAsync(one, "SELECT count(*) FROM pg_tables WHERE tablename = 'mine'")).ShouldBe(1L);
        (await QueryAsync(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'mine'")).ShouldBe(0L);
        (await QueryAsync(other, "SELECT count(*) FROM teams")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_empty_database_has_no_schema_and_is_gone_after_the_test()
    {
        await using var witness = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);
        string name;
        await using (var empty = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken))
        {
            name = new NpgsqlConnectionStringBuilder(empty.ConnectionString).Database!;
            (await QueryAsync(empty, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe(0L);
        }

        (await QueryAsync(witness, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'")).ShouldBe(0L);
    }

    private static async Task<object?> QueryAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
