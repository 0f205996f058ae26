using System.Text.RegularExpressions;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>The teams of this installation and their chats. Teams share a database and a bot, and nothing that belongs to one is seen by another.</summary>
public sealed partial class TeamDirectory(ITeamRepository teams, IChatSettingsRepository chats, TeamSetup setup, TimeProvider clock)
{
    private const int LongestName = 120;
    private const int LongestSlug = 60;

    /// <summary>All teams, oldest first.</summary>
    public Task<IReadOnlyList<Team>> ListAsync(CancellationToken cancellationToken) => teams.ListAsync(cancellationToken);

    /// <summary>The team with this slug.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Team> FindAsync(string slug, CancellationToken cancellationToken) =>
        await teams.FindBySlugAsync(slug, cancellationToken) ?? throw new NotFoundException($"There is no team “{slug}”: storyline team list shows them all.");

    /// <summary>The team with this id.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Team> GetAsync(TeamId id, CancellationToken cancellationToken) =>
        await teams.FindAsync(id, cancellationToken) ?? throw new NotFoundException("There is no such team (any more): sign in again.");

    /// <summary>All chats of a team, work chats first.</summary>
    public async Task<IReadOnlyList<ChatSettings>> ChatsAsync(TeamId teamId, CancellationToken cancellationToken) =>
        [.. await chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken), .. await chats.ListAsync(teamId, ChatPurpose.Admin, cancellationToken)];

    /// <summary>Makes a team. It has no chats yet.</summary>
    /// <param name="slug">Lower-case words joined by hyphens; made from the name when left out.</param>
    /// <exception cref="ConflictException">The slug is taken.</exception>
    public async Task<Team> CreateAsync(string name, string? slug, CancellationToken cancellationToken)
    {
        var called = name.Trim();
        var word = slug ?? NotASlug().Replace(called.ToLowerInvariant(), "-").Trim('-');
        if (called.Length is 0 or > LongestName)
        {
            throw new InvalidRequestException($"A team's name has 1 to {LongestName} characters.");
        }

        if (word.Length > LongestSlug || !Slug().IsMatch(word))
        {
            throw new InvalidRequestException($"“{word}” cannot be a team's slug: use lower-case letters a–z, digits and single hyphens, at most {LongestSlug}; for example paper-shop.");
        }

        var now = clock.GetUtcNow();
        var team = new Team { Id = TeamId.New(now), Name = called, Slug = word, TimeZone = setup.FirstTimeZone, CreatedAt = now };
        return await teams.AddAsync(team, cancellationToken)
            ? team
            : throw new ConflictException($"There is a team “{word}” already: choose another slug.");
    }

    /// <summary>Gives a chat to a team, with the environment's defaults as its first settings. One that is the team's already stays as it is.</summary>
    /// <exception cref="ConflictException">It belongs to another team, or serves the team for something else.</exception>
    public async Task<ChatSettings> LinkChatAsync(Team team, long telegramChatId, string name, ChatPurpose purpose, CancellationToken cancellationToken)
    {
        if (telegramChatId == 0)
        {
            throw new InvalidRequestException("A Telegram chat's id is never 0: the bot says it when it is taken into a chat.");
        }

        var chat = await setup.RegisterChatAsync(team, telegramChatId, name, purpose, cancellationToken);
        return chat.TeamId != team.Id
            ? throw new ConflictException($"The chat {telegramChatId} belongs to another team: a chat serves one team.")
            : chat.Purpose != purpose
                ? throw new ConflictException($"The chat {telegramChatId} is the team's {chat.Purpose.ToString().ToLowerInvariant()} chat already.")
                : chat;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotASlug();
}
