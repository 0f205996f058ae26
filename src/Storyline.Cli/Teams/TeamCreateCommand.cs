using System.CommandLine;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class TeamCreateCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "What people call the team" };
        var slug = new Option<string?>("--slug") { Description = "Its word on the command line; without it, made from the name" };
        var json = JsonOption.Create();
        var command = new Verb("create", "Make another team, with a library, plan and people of its own", "team create \"Paper & Pine\" --slug paper-pine")
        {
            Arguments = { name },
            Options = { slug, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var team = await product.Get<TeamDirectory>().CreateAsync(parse.GetRequiredValue(name), parse.GetValue(slug), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Id = team.Id.Value, team.Slug, team.Name, team.TimeZone, team.CreatedAt });
                    return;
                }

                setting.Terminal.WriteText($"The team {team.Slug} is made. Give it a chat: storyline team link-chat --team {team.Slug} -- <id>");
            },
            cancellationToken));
        return command;
    }
}
