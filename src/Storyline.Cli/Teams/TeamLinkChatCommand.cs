using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class TeamLinkChatCommand
{
    public static Command Create(CommandSetting setting)
    {
        var chat = new Argument<long>("id") { Description = "The chat's Telegram id, as the bot says it there; negative for groups" };
        var name = new Option<string?>("--name") { Description = "What lists call the chat" };
        var admin = new Option<bool>("--admin") { Description = "A private chat: its person becomes an admin, and alerts go there" };
        var json = JsonOption.Create();
        var command = new Verb("link-chat", "Give a Telegram chat to a team", "team link-chat -- -1001234567890", "team link-chat 12345678 --team paper-pine --admin")
        {
            Arguments = { chat },
            Options = { name, admin, json, setting.Scope.Team },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var purpose = parse.GetValue(admin) ? ChatPurpose.Admin : ChatPurpose.Work;
                var linked = await product.Get<TeamDirectory>().LinkChatAsync(
                    product.Team, parse.GetRequiredValue(chat), parse.GetValue(name) ?? (purpose is ChatPurpose.Admin ? "Admin" : "Team"), purpose, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Team = product.Team.Slug, Id = linked.Id.Value, linked.TelegramChatId, linked.Name, linked.Purpose },
                    $"The chat {linked.TelegramChatId} serves the team {product.Team.Slug}. Say /start there.");
            },
            cancellationToken));
        return command;
    }
}
