using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Services.Domain.Publishing;

/// <summary>What a chat's posts of one kind need to go out by themselves, whichever picture it is.</summary>
/// <param name="Account">The post's own account, else the chat's; null when neither is chosen.</param>
/// <param name="AccountProblem">Why Storyline cannot post this kind to that account; null when it can.</param>
/// <param name="QuotaLeft">Posts that Instagram still takes; null when that could not be read, and is read again before a post goes out.</param>
public sealed record PublishingConditions(
    bool IsInstallationOn,
    ChatSettings Chat,
    bool IsMediaHostConfigured,
    InstagramAccountId? Account,
    string? AccountProblem,
    int? QuotaLeft)
{
    /// <summary>The first that is not met, for people, as half a sentence: <c>Instagram is off for this chat</c>. Null when all are.</summary>
    public string? Obstacle => this switch
    {
        { IsInstallationOn: false } => "publishing through Instagram is off in this installation (ENABLE_INSTAGRAM_API)",
        { Chat.EnableInstagramApi: false } => "Instagram is off for this chat",
        { IsMediaHostConfigured: false } => "there is no media host: set CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET",
        { Account: null } => "no Instagram account is chosen",
        { AccountProblem: { } problem } => problem,
        { QuotaLeft: <= 0 } => "Instagram's publishing quota is used up for now",
        _ => null,
    };
}
