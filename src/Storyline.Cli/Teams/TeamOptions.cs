using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

/// <summary>Which team, and which of its chats, a command is about.</summary>
internal sealed class TeamOptions
{
    public Option<string?> Team { get; } = new("--team") { Description = "The team's slug; without it, the installation's own team" };

    public Option<long?> Chat { get; } = new("--chat") { Description = "The chat's Telegram id; without it, the team's first work chat" };

    public async Task<Team> TeamAsync(ParseResult parse, Product product, CancellationToken cancellationToken) =>
        parse.GetValue(Team) is { } slug ? await product.Get<TeamDirectory>().FindAsync(slug, cancellationToken) : product.Team;

    public async Task<ChatSettings> ChatAsync(ParseResult parse, Product product, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(parse, product, cancellationToken);
        var work = await product.Get<ChatRegistry>().WorkChatsAsync(team.Id, cancellationToken);
        return parse.GetValue(Chat) is { } wanted
            ? work.FirstOrDefault(chat => chat.TelegramChatId == wanted)
                ?? throw new NotFoundException($"The team {team.Slug} has no work chat {wanted}: storyline team list shows the teams and their chats.")
            : work is [var first, ..] ? first : throw new ConflictException($"The team {team.Slug} has no work chat yet: link one with storyline team link-chat.");
    }
}
