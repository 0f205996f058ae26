using System.CommandLine;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class UserListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the people of the team, with their roles", "user list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var people = await product.Get<TeamRoster>().ListAsync(product.TeamId, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Items = people.Select(one => new
                        {
                            Id = one.User.Id.Value, one.User.TelegramUserId, Name = one.User.DisplayName, one.Role, one.IsActive, one.User.TotalPosts, one.JoinedAt, one.User.LastSeenAt,
                        }),
                    });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, people, Tables.Of("Person", "Role", "Posts", times.Heading("Joined"), "Last seen", "Id"),
                    one =>
                    [
                        one.User.DisplayName, one.IsActive ? one.Role.ToString().ToLowerInvariant() : "deactivated", $"{one.User.TotalPosts}",
                        times.Of(one.JoinedAt), times.Of(one.User.LastSeenAt), one.User.Id.ToString(),
                    ],
                    "Nobody has spoken to the bot yet.");
            },
            cancellationToken));
        return command;
    }
}
