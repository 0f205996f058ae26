using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Domain.Publishing;

/// <summary>What decides who publishes a planned post.</summary>
/// <param name="Media">What is to be published.</param>
/// <param name="PlannedFor">Its planned time; of one that was sent ahead, when that was.</param>
/// <param name="Account">The post's own account, else the chat's; null when neither is chosen.</param>
/// <param name="AccountProblem">Why Storyline cannot speak for that account; null when it can.</param>
/// <param name="QuotaLeft">Posts that Instagram still takes; null when that could not be read, and is read again before the post goes out.</param>
/// <param name="Policies">The chat's policies.</param>
/// <param name="IsForced">A person sends it ahead: nobody is given time to stop it.</param>
/// <param name="IsAskedFor">A person asks for it: policies do not matter.</param>
public sealed record RouteFacts(
    bool IsInstallationOn,
    bool IsMediaHostConfigured,
    ChatSettings Chat,
    MediaItem Media,
    PublicationKind Kind,
    DateTimeOffset PlannedFor,
    DateTimeOffset Now,
    InstagramAccountId? Account,
    string? AccountProblem,
    int? QuotaLeft,
    IReadOnlyList<PublishingPolicy> Policies,
    bool IsForced,
    bool IsAskedFor);
