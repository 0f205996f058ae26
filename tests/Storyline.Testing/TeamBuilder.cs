using Microsoft.Extensions.DependencyInjection;
using Storyline.Data;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Simulator;

namespace Storyline.Testing;

/// <summary>Makes teams, chats, people and mixes.</summary>
public sealed class TeamBuilder(ServiceWorld world)
{
    private int teams;
    private int people;

    /// <summary>A team with a work chat (three posts a day, 9 to 21 o'clock UTC) and an admin's chat, and the mix memes 0.6, products 0.4.</summary>
    public async Task<(Team Team, ChatSettings Work, ChatSettings Admin)> CreateAsync(string slug)
    {
        var now = world.Time.GetUtcNow();
        var team = await world.AskAsync<ITeamRepository, Team>(all => all.EnsureAsync(
            new Team { Id = TeamId.New(now), Name = slug, Slug = slug, TimeZone = "UTC", CreatedAt = now }, CancellationToken.None));
        var offset = teams++;
        var work = await AddChatAsync(team, DemoWorld.GroupChatId - offset, ChatPurpose.Work);
        var admin = await AddChatAsync(team, DemoWorld.AdminChatId + (10_000 * offset), ChatPurpose.Admin);
        await SetMixAsync(team.Id, ("memes", 0.6m), ("products", 0.4m));
        return (team, work, admin);
    }

    public Task<ChatSettings> AddChatAsync(Team team, long telegramChatId, ChatPurpose purpose) =>
        world.AskAsync<IChatSettingsRepository, ChatSettings>(chats => chats.RegisterAsync(
            new ChatSettings
            {
                Id = ChatSettingsId.New(world.Time.GetUtcNow()),
                TeamId = team.Id,
                TelegramChatId = telegramChatId,
                Name = purpose is ChatPurpose.Work ? "Stories" : "Admin",
                Purpose = purpose,
                PostsPerDay = 3,
                PostingHoursStart = 9,
                PostingHoursEnd = 21,
                TimeZone = "UTC",
                RepostTtlDays = 30,
                SkipTtlDays = 3,
                CreatedAt = world.Time.GetUtcNow(),
            },
            CancellationToken.None));

    /// <summary>Changes columns of a chat, as SQL writes them, and returns its settings afterwards.</summary>
    public async Task<ChatSettings> ChangeAsync(ChatSettings chat, string assignments)
    {
        await world.ExecuteAsync($"UPDATE chat_settings SET {assignments} WHERE id = '{chat.Id}'");
        return (await world.AskAsync<IChatSettingsRepository, ChatSettings?>(chats => chats.FindAsync(chat.TeamId, chat.Id, CancellationToken.None)))!;
    }

    /// <summary>A member of the world's team.</summary>
    public async Task<Actor> AddPersonAsync(string name, TeamRole role = TeamRole.Member, TeamId? team = null)
    {
        var now = world.Time.GetUtcNow();
        var seen = new User
        {
            Id = UserId.New(now), TelegramUserId = 5000 + Interlocked.Increment(ref people), Username = name, FirstName = name, FirstSeenAt = now, LastSeenAt = now,
        };
        var member = await world.AskAsync<IMemberRepository, Member?>(members => members.DiscoverAsync(seen, team ?? world.Team.Id, role, CancellationToken.None));
        return Actor.Of(member!, Door.Telegram);
    }

    /// <summary>Replaces a team's mix, past the service and its audit.</summary>
    public Task SetMixAsync(TeamId team, params (string Category, decimal Ratio)[] shares) => world.InScopeAsync(services =>
        services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            token => services.GetRequiredService<ICategoryMixRepository>().ReplaceAsync(
                team, shares.ToDictionary(share => share.Category, share => share.Ratio), null, "for a test", world.Time.GetUtcNow(), token),
            CancellationToken.None));
}
