using System.Reflection;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>Ids of what the asking team itself has, as arguments for repository methods.</summary>
internal sealed class OwnThings
{
    private readonly Dictionary<Type, object> things;

    private OwnThings(Dictionary<Type, object> things) => this.things = things;

    /// <summary>Whether a method is about something that its arguments name.</summary>
    public static bool AreTaken(MethodInfo method) => method.GetParameters().Any(parameter => parameter.Name is not "except" && IsId(parameter.ParameterType));

    public static async Task<OwnThings> InAsync(ServiceWorld world)
    {
        var picture = await world.Library.AddAsync("memes/ours.png");
        var planned = await world.Plan.AddAsync(picture, ServiceWorld.Start.AddHours(2));
        var ana = await world.Teams.AddPersonAsync("ana");
        return new OwnThings(new Dictionary<Type, object>
        {
            [typeof(ChatSettingsId)] = world.Chat.Id,
            [typeof(MediaItemId)] = picture.Id,
            [typeof(QueueItemId)] = planned,
            [typeof(UserId)] = ana.UserId!.Value,
            [typeof(IReadOnlyCollection<QueueItemId>)] = new[] { planned },
            [typeof(IReadOnlyCollection<PublicationId>)] = new[] { PublicationId.New(ServiceWorld.Start) },
            [typeof(IReadOnlyList<QueueMove>)] = new[] { new QueueMove(planned, ServiceWorld.Start.AddHours(3), SlotNumber.Of(DateOnly.FromDateTime(ServiceWorld.Start.UtcDateTime), 9)) },
            [typeof(QueueStatus)] = QueueStatus.Scheduled,
        });
    }

    /// <summary>The argument, or null when it names nothing.</summary>
    public object? For(ParameterInfo parameter) => things.TryGetValue(parameter.ParameterType, out var thing)
        ? thing
        : IsId(parameter.ParameterType) && parameter.ParameterType.GetConstructor([typeof(Guid)]) is { } of ? of.Invoke([Guid.Empty]) : null;

    private static bool IsId(Type type) => type.IsGenericType && Nullable.GetUnderlyingType(type) is null
        ? type.GetGenericArguments() is [var only] && (IsId(only) || only == typeof(QueueMove))
        : type.IsValueType && type.Namespace?.StartsWith("Storyline.Models", StringComparison.Ordinal) is true && type.GetConstructor([typeof(Guid)]) is not null;
}
