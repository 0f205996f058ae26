using System.Reflection;
using Storyline.Data.Scheduling;
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
internal sealed class Strangers(OtherTeam other, TeamId asking)
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
        [typeof(long)] = parameter.Name!.Contains("hat", StringComparison.Ordinal) ? OtherTeam.TelegramChatId : 1L,
        [typeof(double)] = 1d,
        [typeof(decimal)] = 1m,
        [typeof(string)] = parameter.Name switch
        {
            "folder" => "/bravo",
            "category" => OtherTeam.Category,
            "name" or "fileName" => OtherTeam.FileName,
            "path" or "filePath" => OtherTeam.FilePath,
            "hash" or "contentHash" => OtherTeam.ContentHash,
            "kind" => $"{OtherTeam.Mark}_alert",
            "after" => "",
            _ => "x",
        },
        [typeof(byte[])] = Array.Empty<byte>(),
        [typeof(PageRequest)] = new PageRequest(200),
        [typeof(HistoryFilter)] = new HistoryFilter(),
        [typeof(MediaFilter)] = new MediaFilter(),
        [typeof(PublicationFilter)] = new PublicationFilter(),
        [typeof(PublicationStep)] = PublicationStep.Ready,
        [typeof(PublicationId)] = other.Publication,
        [typeof(WebhookState)] = null,
        [typeof(Lease)] = new Lease("somebody", ServiceWorld.Start.AddDays(2)),
        [typeof(TeamRole)] = TeamRole.Member,
        [typeof(ChatPurpose)] = ChatPurpose.Work,
        [typeof(MediaItemId)] = other.Picture,
        [typeof(QueueItemId)] = other.Planned,
        [typeof(ChatSettingsId)] = other.Chat,
        [typeof(UserId)] = other.Admin,
        [typeof(InstagramAccountId)] = other.Account,
        [typeof(MediaLockId)] = other.Lock,
        [typeof(LockReason)] = LockReason.ManualHold,
        [typeof(HistoryEntryId)] = other.Entry,
        [typeof(AlertId)] = other.Alert,
        [typeof(User)] = new User { Id = UserId.New(ServiceWorld.Start), TelegramUserId = 77, FirstName = "Nobody", FirstSeenAt = ServiceWorld.Start, LastSeenAt = ServiceWorld.Start },
        [typeof(IReadOnlyCollection<MediaItemId>)] = new[] { other.Picture },
        [typeof(SlotNumber)] = new SlotNumber(0),
        [typeof(MediaEdit)] = new MediaEdit(Category: $"{OtherTeam.Mark}-other"),
        [typeof(IReadOnlyCollection<int>)] = new[] { OtherTeam.MessageId },
        [typeof(IReadOnlyCollection<MediaArrivalId>)] = new[] { other.Arrival },
        [typeof(MediaArrivalId)] = other.Arrival,
        [typeof(IReadOnlyCollection<MediaItem>)] = new[] { Ours() },
        [typeof(IReadOnlyCollection<HistoryEntryId>)] = new[] { other.Entry },
        [typeof(IReadOnlyCollection<QueueItemId>)] = new[] { other.Planned },
        [typeof(IReadOnlyCollection<string>)] = new[] { parameter.Name == "hashes" ? OtherTeam.ContentHash : OtherTeam.Category },
        [typeof(IReadOnlyList<string>)] = new[] { OtherTeam.Category },
        [typeof(IReadOnlyDictionary<string, decimal>)] = new Dictionary<string, decimal> { ["memes"] = 1m },
    };

    /// <summary>A picture of the asking team that looks the same as theirs and has the same bytes.</summary>
    private MediaItem Ours() => new()
    {
        Id = MediaItemId.New(ServiceWorld.Start),
        TeamId = asking,
        FilePath = "/ours/cat.png",
        FileName = "cat.png",
        FileSize = 1,
        FileModifiedAt = ServiceWorld.Start,
        ContentHash = OtherTeam.ContentHash,
        MimeType = "image/png",
        Width = 1080,
        Height = 1920,
        Category = "memes",
        Verdict = MediaVerdict.Valid,
        Source = MediaSource.Folder,
        CreatedAt = ServiceWorld.Start,
        IndexedAt = ServiceWorld.Start,
        PerceptualHash = OtherTeam.PerceptualHash,
    };

    // Other typed ids: any of theirs will do, because a stranger's id is what it is about.
    private object? OfIds(Type type) =>
        type.IsValueType && type.GetConstructor([typeof(Guid)]) is { } of && type.Namespace!.StartsWith("Storyline.Models", StringComparison.Ordinal)
            ? of.Invoke([other.Picture.Value])
            : null;
}
