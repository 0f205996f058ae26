using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>
/// Methods that take no team, but a row or an id. A row that says it is ours and carries the id of another team's changes nothing of that team; asked about
/// what is ours, nothing of another team is shown or changed. What names nothing at all is a round of the worker over all teams, and not asked here.
/// </summary>
public sealed class ForeignRowTests
{
    public static TheoryData<string> WithRows => [.. Methods().Where(RepositoryRows.AreTaken).Select(method => method.Signature())];

    public static TheoryData<string> WithIds => [.. Methods().Where(method => !RepositoryRows.AreTaken(method) && OwnThings.AreTaken(method)).Select(method => method.Signature())];

    [Theory]
    [MemberData(nameof(WithRows))]
    public async Task A_row_that_only_says_that_it_is_ours_changes_nothing_of_the_team_whose_it_is(string question)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await ClaimedAsync(world);
        var before = await other.FingerprintAsync();
        var rows = await RepositoryRows.ReadAsync(world, other, saidToBe: world.Team.Id);

        var answer = await TryAsync(world, Named(question), parameter => rows.For(parameter) ?? new Strangers(other, world.Team.Id).For(parameter, Named(question)));

        (await other.FingerprintAsync()).ShouldBe(before, answer);
    }

    [Fact]
    public async Task The_same_rows_change_something_when_they_say_whose_they_are()
    {
        var changing = new List<string>();
        foreach (var method in Methods().Where(RepositoryRows.AreTaken))
        {
            await using var world = await ServiceWorld.CreateAsync();
            var other = await ClaimedAsync(world);
            var before = await other.FingerprintAsync();
            var rows = await RepositoryRows.ReadAsync(world, other, saidToBe: other.Id);
            await TryAsync(world, method, parameter => rows.For(parameter) ?? new Strangers(other, other.Id).For(parameter, method));
            if (await other.FingerprintAsync() != before)
            {
                changing.Add(method.Signature());
            }
        }

        changing.Count.ShouldBeGreaterThan(12, string.Join("\n", changing));
    }

    [Theory]
    [MemberData(nameof(WithIds))]
    public async Task Asked_about_what_is_ours_a_repository_shows_and_changes_nothing_of_another_team(string question)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var ours = await OwnThings.InAsync(world);
        var before = await other.FingerprintAsync();

        var answer = await TryAsync(world, Named(question), parameter => ours.For(parameter) ?? new Strangers(other, world.Team.Id).For(parameter, Named(question)));

        OtherTeam.LeakIn(answer).ShouldBeNull(answer);
        (await other.FingerprintAsync()).ShouldBe(before);
    }

    private static IEnumerable<MethodInfo> Methods() => RepositoryMethods.All.Where(method => !method.TakesTeam());

    private static MethodInfo Named(string question) => Methods().Single(method => method.Signature() == question);

    /// <summary>Another team whose post and publication are held by a process, as those are that the worker writes.</summary>
    private static async Task<OtherTeam> ClaimedAsync(ServiceWorld world)
    {
        var other = await OtherTeam.InAsync(world.ConnectionString);
        await world.ExecuteAsync(
            $"""
            UPDATE posting_queue SET status = 'claimed', lease_owner = 'somebody', lease_until = now() WHERE team_id = '{other.Id}';
            UPDATE publications SET lease_owner = 'somebody', lease_until = now() WHERE team_id = '{other.Id}';
            """);
        return other;
    }

    /// <summary>A row that the database refuses changes nothing either.</summary>
    private static async Task<string> TryAsync(ServiceWorld world, MethodInfo method, Func<ParameterInfo, object?> argument)
    {
        try
        {
            return await world.AskAsync(method, argument);
        }
        catch (Exception refused) when (refused is PostgresException or DbUpdateException)
        {
            return "";
        }
    }
}
