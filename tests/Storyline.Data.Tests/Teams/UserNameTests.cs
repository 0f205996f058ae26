using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

public sealed class UserNameTests
{
    [Fact]
    public async Task Whoever_takes_a_name_waits_for_its_owner_without_holding_what_the_owner_may_want()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, second) = await GivenTwoAsync(world);
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await HoldAsync(connection, first);

        var taking = Task.Run(() => SeeAsync(world, second, first.Username!));
        await UntilItWaitsAsync(world);
        await HoldAsync(connection, second);
        await transaction.CommitAsync();

        (await taking).ShouldNotBeNull().DisplayName.ShouldBe($"@{first.Username}");
    }

    [Fact]
    public async Task Two_who_swap_their_names_at_once_have_them_both()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, second) = await GivenTwoAsync(world);

        foreach (var round in Enumerable.Range(1, 20))
        {
            var (one, other) = round % 2 == 0 ? ("ana", "ben") : ("Ben", "Ana");
            await Task.WhenAll(Task.Run(() => SeeAsync(world, first, one)), Task.Run(() => SeeAsync(world, second, other)));

            (await NameAsync(world, first), await NameAsync(world, second)).ShouldBe((one, other));
        }
    }

    [Fact]
    public async Task Who_had_a_name_is_found_without_reading_everybody()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, _) = await GivenTwoAsync(world);
        await world.ExecuteAsync(
            """
            INSERT INTO users (id, telegram_user_id, username, first_name, is_active, total_posts, first_seen_at, last_seen_at)
            SELECT gen_random_uuid(), 900000 + n, 'Somebody' || n, 'Somebody', true, 0, now(), now() FROM generate_series(1, 5000) AS n;
            ANALYZE users;
            """);
        var read = 0L;

        await world.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async cancellationToken =>
            {
                var before = await RowsReadAsync(scope, cancellationToken);
                await scope.GetRequiredService<IMemberRepository>().DiscoverAsync(Seen(first, "somebody77"), world.Team.Id, TeamRole.Member, cancellationToken);
                read = await RowsReadAsync(scope, cancellationToken) - before;
            },
            CancellationToken.None));

        read.ShouldBeLessThan(100);
        (await world.ReadAsync<long>("SELECT count(*) FROM users WHERE username IS NULL")).ShouldBe(1);
    }

    /// <summary>Two people of the world's team, in the order in which their rows are locked.</summary>
    private static async Task<(User First, User Second)> GivenTwoAsync(ServiceWorld world)
    {
        await world.Teams.AddPersonAsync("ana");
        await world.Teams.AddPersonAsync("ben");
        var people = await world.AskAsync<IMemberRepository, IReadOnlyList<Teammate>>(members => members.ListAsync(world.Team.Id, CancellationToken.None));
        return people.Select(one => one.User).OrderBy(user => user.Id.ToString(), StringComparer.Ordinal).ToList() is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException("There are not two people.");
    }

    private static Task<Member?> SeeAsync(ServiceWorld world, User user, string name) =>
        world.AskAsync<IMemberRepository, Member?>(members => members.DiscoverAsync(Seen(user, name), world.Team.Id, TeamRole.Member, CancellationToken.None));

    private static User Seen(User user, string name) => new()
    {
        Id = UserId.New(ServiceWorld.Start), TelegramUserId = user.TelegramUserId, Username = name, FirstName = user.FirstName, FirstSeenAt = user.FirstSeenAt, LastSeenAt = user.LastSeenAt,
    };

    private static Task<string> NameAsync(ServiceWorld world, User user) => world.ReadAsync<string>($"SELECT coalesce(username, '') FROM users WHERE id = '{user.Id}'");

    /// <summary>Locks a person's row, or fails when somebody else has it.</summary>
    private static async Task HoldAsync(NpgsqlConnection connection, User user)
    {
        await using var command = new NpgsqlCommand($"SELECT id FROM users WHERE id = '{user.Id}' FOR NO KEY UPDATE NOWAIT", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilItWaitsAsync(ServiceWorld world)
    {
        for (var round = 0; round < 1000; round++)
        {
            if (await world.ReadAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0)
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("Nobody waits for the name.");
    }

    private static Task<long> RowsReadAsync(IServiceProvider scope, CancellationToken cancellationToken) => scope.GetRequiredService<StorylineDbContext>().Database.SqlQuery<long>(
        $"""SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname = 'users'""").SingleAsync(cancellationToken);
}
