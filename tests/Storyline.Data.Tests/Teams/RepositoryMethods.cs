using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Media;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>Every method of every repository, and what it answers as text.</summary>
internal static class RepositoryMethods
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles };

    public static IEnumerable<MethodInfo> All => typeof(IMediaItemRepository).Assembly.GetExportedTypes()
        .Where(type => type.IsInterface && type.Name.EndsWith("Repository", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods());

    public static bool TakesTeam(this MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TeamId) || parameter.ParameterType == typeof(TeamId?));

    public static string Signature(this MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name + " " + parameter.Name))})";

    public static async Task<string> AskAsync(this ServiceWorld world, MethodInfo method, Func<ParameterInfo, object?> argument)
    {
        string answer = "";
        await world.InScopeAsync(async services =>
        {
            var repository = services.GetRequiredService(method.DeclaringType!);
            await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async _ =>
                {
                    var task = (Task)method.Invoke(repository, [.. method.GetParameters().Select(argument)])!;
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
