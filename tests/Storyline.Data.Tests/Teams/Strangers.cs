using System.Reflection;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

/// <summary>Arguments for repository methods: the asking team's own id, and everything else of the other team. A type that is not known here fails the test.</summary>
internal sealed class Strangers(TwoTeams teams, TeamId asking)
{
    public object? For(ParameterInfo parameter, MethodInfo method)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(TeamId))
        {
            return asking;
        }

        var known = Known(parameter);
        return known.TryGetValue(type, out var value)
            ? value
            : OfIds(type) ?? throw new InvalidOperationException(
                $"{method.DeclaringType!.Name}.{method.Name} takes {type} {parameter.Name}: say here what another team's would be, so that the method is tried across teams.");
    }

    private Dictionary<Type, object?> Known(ParameterInfo parameter) => new()
    {
        [typeof(CancellationToken)] = CancellationToken.None,
        [typeof(DateTimeOffset)] = ServiceWorld.Start.AddDays(1),
        [typeof(DateOnly)] = DateOnly.FromDateTime(ServiceWorld.Start.UtcDateTime),
        [typeof(TimeSpan)] = TimeSpan.FromDays(1),
        [typeof(bool)] = false,
        [typeof(int)] = 20,
        [typeof(long)] = parameter.Name!.Contains("hat", StringComparison.Ordinal) ? teams.TheirChat.TelegramChatId : 1L,
        [typeof(double)] = 1d,
        [typeof(decimal)] = 1m,
        [typeof(string)] = parameter.Name switch
        {
            "folder" => Path.GetDirectoryName(teams.TheirPicture.FilePath),
            "category" => $"{TwoTeams.Mark}-memes",
            "name" or "fileName" => teams.TheirPicture.FileName,
            "path" or "filePath" => teams.TheirPicture.FilePath,
            "hash" or "contentHash" => teams.TheirPicture.ContentHash,
            "kind" => $"{TwoTeams.Mark}_alert",
            _ => "x",
        },
        [typeof(byte[])] = Array.Empty<byte>(),
        [typeof(PageRequest)] = new PageRequest(200),
        [typeof(HistoryFilter)] = new HistoryFilter(),
        [typeof(MediaFilter)] = new MediaFilter(),
        [typeof(TeamRole)] = TeamRole.Member,
        [typeof(ChatPurpose)] = ChatPurpose.Work,
        [typeof(MediaItemId)] = teams.TheirPicture.Id,
        [typeof(QueueItemId)] = teams.TheirPlanned,
        [typeof(ChatSettingsId)] = teams.TheirChat.Id,
        [typeof(UserId)] = teams.TheirAdmin.UserId,
        [typeof(InstagramAccountId)] = new InstagramAccountId(teams.TheirRows["instagram_accounts"]),
        [typeof(MediaLockId)] = new MediaLockId(teams.TheirRows["media_posting_locks"]),
        [typeof(HistoryEntryId)] = new HistoryEntryId(teams.TheirRows["posting_history"]),
        [typeof(AlertId)] = new AlertId(teams.TheirRows["alerts"]),
        [typeof(User)] = new User { Id = UserId.New(ServiceWorld.Start), TelegramUserId = 77, FirstName = "Nobody", FirstSeenAt = ServiceWorld.Start, LastSeenAt = ServiceWorld.Start },
        [typeof(IReadOnlyCollection<MediaItemId>)] = new[] { teams.TheirPicture.Id },
        [typeof(IReadOnlyCollection<QueueItemId>)] = new[] { teams.TheirPlanned },
        [typeof(IReadOnlyCollection<string>)] = new[] { parameter.Name == "hashes" ? teams.TheirPicture.ContentHash : $"{TwoTeams.Mark}-memes" },
        [typeof(IReadOnlyList<string>)] = new[] { $"{TwoTeams.Mark}-memes" },
        [typeof(IReadOnlyDictionary<string, decimal>)] = new Dictionary<string, decimal> { ["memes"] = 1m },
    };

    // Other typed ids: any of theirs will do, because a stranger's id is what it is about.
    private object? OfIds(Type type) =>
        type.IsValueType && type.GetConstructor([typeof(Guid)]) is { } of && type.Namespace!.StartsWith("Storyline.Models", StringComparison.Ordinal)
            ? of.Invoke([teams.TheirIds[0]])
            : null;
}
