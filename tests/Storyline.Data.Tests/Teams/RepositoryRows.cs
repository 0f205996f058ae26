using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>One row of each table of a team, as an argument for repository methods.</summary>
internal sealed class RepositoryRows
{
    private readonly Dictionary<Type, object> rows = [];

    /// <summary>Whether a method takes a row of a table that has a team, or several.</summary>
    public static bool AreTaken(MethodInfo method) => method.GetParameters().Any(parameter => Row(parameter.ParameterType) is not null);

    /// <summary>Reads one row of each table of a team.</summary>
    /// <param name="saidToBe">The team that the rows name afterwards, whosever they are.</param>
    public static async Task<RepositoryRows> ReadAsync(ServiceWorld world, OtherTeam owner, TeamId saidToBe)
    {
        var read = new RepositoryRows();
        await world.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<StorylineDbContext>();
            foreach (var type in RepositoryMethods.All.SelectMany(method => method.GetParameters()).Select(parameter => Row(parameter.ParameterType)).OfType<Type>().Distinct())
            {
                await (Task)typeof(RepositoryRows).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
                    .MakeGenericMethod(type).Invoke(read, [database, owner.Id, saidToBe])!;
            }
        });
        return read;
    }

    /// <summary>The argument, or null when it is not about a row.</summary>
    public object? For(ParameterInfo parameter) => parameter switch
    {
        { Name: "claimedUntil" } => ((StoryCheck)rows[typeof(StoryCheck)]).NextAt,
        { Name: "seenVersion" } => ((ChatSettings)rows[typeof(ChatSettings)]).Version,
        { Name: "expectedVersion" } => ((PublishingPolicy)rows[typeof(PublishingPolicy)]).Version,
        { ParameterType: var type } when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(((ApiToken)rows[typeof(ApiToken)]).Ciphertext),
        { ParameterType: var type } when Row(type) is { } row => type == row ? rows[row] : Several(row),
        _ => null,
    };

    private static Type? Row(Type type) => type switch
    {
        { IsGenericType: true } when type.GetGenericArguments() is [var only] => Row(only),
        { IsClass: true } when type.Namespace?.StartsWith("Storyline.Models", StringComparison.Ordinal) is true && type.GetProperty(nameof(TeamId)) is not null => type,
        _ => null,
    };

    private Array Several(Type row)
    {
        var several = Array.CreateInstance(row, 1);
        several.SetValue(rows[row], 0);
        return several;
    }

    private async Task ReadAsync<T>(StorylineDbContext database, TeamId owner, TeamId saidToBe) where T : class
    {
        var team = typeof(T).GetProperty(nameof(TeamId))!;
        var row = (await database.Set<T>().AsNoTracking().ToListAsync()).Find(row => owner.Equals(team.GetValue(row)))
            ?? throw new InvalidOperationException($"{nameof(OtherTeam)} has no {typeof(T).Name}: give it one, so that methods which take one are tried across teams.");
        team.SetValue(row, saidToBe);
        rows[typeof(T)] = row;
    }
}
