using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Media;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>Nothing of one team is found or changed by asking for another: every method of every repository that takes a team is asked with the ids of a stranger.</summary>
public sealed class IsolationTests
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles };

    public static TheoryData<string> Questions => [.. Methods().Select(Name)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_repository_shows_and_changes_nothing_of_another_team(string question)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        await world.Library.AddAsync("memes/ours.png");
        var before = await other.FingerprintAsync();

        var answer = await AskAsync(world, Methods().Single(method => Name(method) == question), new Strangers(other, world.Team.Id));

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
                found.Add(Name(method));
            }
        }

        found.Count.ShouldBeGreaterThan(10, string.Join("\n", found));
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(IMediaItemRepository).Assembly.GetExportedTypes()
        .Where(type => type.IsInterface && type.Name.EndsWith("Repository", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TeamId) || parameter.ParameterType == typeof(TeamId?)));

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name + " " + parameter.Name))})";

    private static async Task<string> AskAsync(ServiceWorld world, MethodInfo method, Strangers arguments)
    {
        string answer = "";
        await world.InScopeAsync(async services =>
        {
            var repository = services.GetRequiredService(method.DeclaringType!);
            await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async _ =>
                {
                    var task = (Task)method.Invoke(repository, [.. method.GetParameters().Select(parameter => arguments.For(parameter, method))])!;
                    await task;
                    answer = Write(task.GetType().GetProperty("Result")?.GetValue(task));
                },
                CancellationToken.None);
        });
        return answer;
    }

    // Dictionaries with ids as keys are not JSON: their pairs are.
    private static string Write(object? result) => result switch
    {
        null => "",
        string text => text,
        IEnumerable many => string.Join(" ", many.Cast<object?>().Select(Write)),
        _ when result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            Write(type.GetProperty("Key")!.GetValue(result)) + Write(type.GetProperty("Value")!.GetValue(result)),
        _ => JsonSerializer.Serialize(result, result.GetType(), Json),
    };
}
