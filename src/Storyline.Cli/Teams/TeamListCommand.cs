using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class TeamListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the teams of this installation, with their time zones and chats", "team list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var directory = product.Get<TeamDirectory>();
                var teams = new List<(Team Team, IReadOnlyList<ChatSettings> Chats)>();
                foreach (var team in await directory.ListAsync(token))
                {
                    teams.Add((team, await directory.ChatsAsync(team.Id, token)));
                }

                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Items = teams.Select(row => new
                        {
                            Id = row.Team.Id.Value, row.Team.Slug, row.Team.Name, row.Team.TimeZone, row.Team.CreatedAt,
                            Chats = row.Chats.Select(chat => new { Id = chat.Id.Value, chat.TelegramChatId, chat.Name, chat.Purpose }),
                        }),
                    });
                    return;
                }

                Lists.Show(
                    setting.Terminal, teams, Tables.Of("Team", "Name", "Time zone", "Chats"),
                    row => [row.Team.Slug, row.Team.Name, row.Team.TimeZone, string.Join("\n", row.Chats.Select(chat => $"{chat.TelegramChatId} {chat.Name} ({chat.Purpose.ToString().ToLowerInvariant()})"))],
                    "There are no teams.");
            },
            cancellationToken));
        return command;
    }
}
