using System.CommandLine;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

/// <summary><c>user deactivate</c> and <c>user reactivate</c>.</summary>
internal static class UserSwitchCommand
{
    public static Command Deactivate(CommandSetting setting) =>
        Create(setting, "deactivate", "Switch a person's access to the team off; their record stays", isActive: false);

    public static Command Reactivate(CommandSetting setting) => Create(setting, "reactivate", "Switch a person's access to the team on again", isActive: true);

    private static Verb Create(CommandSetting setting, string name, string description, bool isActive)
    {
        var person = new Argument<string>("id") { Description = "A user name, a Telegram id or an id of the list" };
        var json = JsonOption.Create();
        var command = new Verb(name, description, $"user {name} @ben") { Arguments = { person }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var roster = product.Get<TeamRoster>();
                var one = await roster.FindAsync(product.TeamId, parse.GetRequiredValue(person), token);
                var changed = await roster.SetActiveAsync(one.User.Id, isActive, product.Actor, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Id = one.User.Id.Value, Name = one.User.DisplayName, IsActive = isActive, Changed = changed },
                    $"{one.User.DisplayName} is {(isActive ? "active" : "deactivated")} in {product.Team.Slug} {(changed ? "now" : "already")}.");
            },
            cancellationToken));
        return command;
    }
}
