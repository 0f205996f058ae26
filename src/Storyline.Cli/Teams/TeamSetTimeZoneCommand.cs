using System.CommandLine;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Teams;

internal static class TeamSetTimeZoneCommand
{
    public static Command Create(CommandSetting setting)
    {
        var zone = new Argument<string>("zone") { Description = "IANA name, such as Europe/Berlin" };
        var json = JsonOption.Create();
        var command = new Verb(
            "set-time-zone", "Set the time zone in which a team thinks; each chat has one of its own", "team set-time-zone Europe/Berlin", "team set-time-zone America/New_York --team paper-pine")
        {
            Arguments = { zone },
            Options = { json, setting.Scope.Team },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var edit = await product.Get<TeamZone>().ChangeAsync(parse.GetRequiredValue(zone), product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Team = edit.Team.Slug, edit.Team.TimeZone, edit.Before, OtherChats = edit.OtherChats.Select(chat => new { chat.TelegramChatId, chat.Name, chat.TimeZone }),
                    });
                    return;
                }

                Say(setting.Terminal, edit);
            },
            cancellationToken));
        return command;
    }

    private static void Say(Terminal terminal, TeamZoneEdit edit)
    {
        if (edit.Before is null)
        {
            terminal.Say("Nothing to change: it is so already.");
            return;
        }

        terminal.WriteText($"time-zone of {edit.Team.Slug}: {edit.Before} → {edit.Team.TimeZone}");
        terminal.Say("Seasons of locks begin and end at midnight there from now on. Planned posts keep their times.");
        if (edit.OtherChats.Count > 0)
        {
            var chats = string.Join(", ", edit.OtherChats.Select(chat => $"{chat.Name} ({chat.TelegramChatId}) {chat.TimeZone}"));
            terminal.Say($"Chats keep their own zones: {chats}. storyline setting set time-zone=… changes a chat's.");
        }
    }
}
