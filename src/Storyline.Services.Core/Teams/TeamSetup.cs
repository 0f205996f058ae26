using Microsoft.Extensions.Options;
using Storyline.Data.Teams;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>Makes sure, at start, that there is a team and that the chats named in the configuration are registered.</summary>
public sealed class TeamSetup(ITeamRepository teams, IChatSettingsRepository chats, IOptions<ChatDefaultsOptions> defaults, TimeProvider clock)
{
    public const string DefaultSlug = "default";

    /// <summary>The zone in which a new team thinks.</summary>
    public string FirstTimeZone => defaults.Value.TimeZone;

    /// <summary>The deployment's own team; made the first time.</summary>
    public Task<Team> EnsureTeamAsync(string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return teams.EnsureAsync(
            new Team { Id = TeamId.New(now), Name = name, Slug = DefaultSlug, TimeZone = defaults.Value.TimeZone, CreatedAt = now }, cancellationToken);
    }

    /// <summary>
    /// Registers a chat with the environment's defaults, once; a chat that is known keeps its settings. What is one switch for all chats of the team stands as
    /// it does in the others.
    /// </summary>
    public async Task<ChatSettings> RegisterChatAsync(Team team, long telegramChatId, string name, ChatPurpose purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var first = defaults.Value;
        var other = await AnyChatAsync(team.Id, cancellationToken);
        return await chats.RegisterAsync(
            new ChatSettings
            {
                Id = ChatSettingsId.New(now),
                TeamId = team.Id,
                TelegramChatId = telegramChatId,
                Name = GivenName.OfChat(name, telegramChatId),
                Purpose = purpose,
                DryRunMode = first.DryRunMode,
                EnableInstagramApi = first.EnableInstagramApi,
                PostsPerDay = first.PostsPerDay,
                PostingHoursStart = first.PostingHoursStart,
                PostingHoursEnd = first.PostingHoursEnd,
                TimeZone = first.TimeZone,
                RepostTtlDays = first.RepostTtlDays,
                SkipTtlDays = first.SkipTtlDays,
                CaptionStyle = first.CaptionStyle,
                SendLifecycleNotifications = other?.SendLifecycleNotifications ?? first.SendLifecycleNotifications,
                CreatedAt = now,
            },
            cancellationToken);
    }

    private async Task<ChatSettings?> AnyChatAsync(TeamId team, CancellationToken cancellationToken) =>
        (await chats.ListAsync(team, ChatPurpose.Work, cancellationToken)).FirstOrDefault()
        ?? (await chats.ListAsync(team, ChatPurpose.Admin, cancellationToken)).FirstOrDefault();
}
