using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class UserPromoteCommand
{
    public static Command Create(CommandSetting setting)
    {
        var person = new Argument<string>("id") { Description = "A user name, a Telegram id or an id of the list" };
        var role = new Option<TeamRole>("--role") { Description = "member, operator or admin", Required = true };
        var json = JsonOption.Create();
        var command = new Verb("promote", "Give a person a role, higher or lower", "user promote @ben --role operator") { Arguments = { person }, Options = { role, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var roster = product.Get<TeamRoster>();
                var one = await roster.FindAsync(product.TeamId, parse.GetRequiredValue(person), token);
                var wanted = parse.GetRequiredValue(role);
                var changed = await roster.SetRoleAsync(one.User.Id, wanted, product.Actor, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Id = one.User.Id.Value, Name = one.User.DisplayName, Role = wanted, Changed = changed },
                    $"{one.User.DisplayName} is {wanted.ToString().ToLowerInvariant()} {(changed ? "now" : "already")}.");
            },
            cancellationToken));
        return command;
    }
}
