using System.Reflection;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>Nothing of one team is found or changed by asking for another: every method of every repository that takes a team is asked with the ids of a stranger.</summary>
public sealed class IsolationTests
{
    public static TheoryData<string> Questions => [.. Methods().Select(method => method.Signature())];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_repository_shows_and_changes_nothing_of_another_team(string question)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        await world.Library.AddAsync("memes/ours.png");
        var before = await other.FingerprintAsync();

        var answer = await AskAsync(world, Methods().Single(method => method.Signature() == question), new Strangers(other, world.Team.Id));

        OtherTeam.LeakIn(answer).ShouldBeNull(answer);
        (await other.FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_questions_find_something_for_the_team_that_owns_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var found = new List<string>();

        foreach (var method in Methods().Where(method => method.Name.StartsWith("List", StringComparison.Ordinal) || method.Name.StartsWith("Find", StringComparison.Ordinal)))
        {
            if (OtherTeam.LeakIn(await AskAsync(world, method, new Strangers(other, other.Id))) is not null)
            {
                found.Add(method.Signature());
            }
        }

        found.Count.ShouldBeGreaterThan(10, string.Join("\n", found));
    }

    private static IEnumerable<MethodInfo> Methods() => RepositoryMethods.All.Where(method => method.TakesTeam());

    private static Task<string> AskAsync(ServiceWorld world, MethodInfo method, Strangers arguments) =>
        world.AskAsync(method, parameter => arguments.For(parameter, method));
}
