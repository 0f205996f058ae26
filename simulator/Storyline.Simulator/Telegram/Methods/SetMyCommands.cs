using System.Text.RegularExpressions;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed partial class SetMyCommands(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "setMyCommands";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        var commands = call.Json<BotCommand[]>("commands") ?? throw TelegramRefusal.BadRequest("commands are not specified");
        Check(commands);
        var (scope, language) = CommandScope.Read(call);
        return Task.FromResult<object>(world.Change(state =>
        {
            state.Telegram.CheckScope(scope);
            state.Telegram.Menus.RemoveAll(menu => menu.Scope == scope && menu.Language == language);
            state.Telegram.Menus.Add(new CommandMenu(scope, language, commands));
            call.Record(state, world.Now, null, text: string.Join(' ', commands.Select(command => "/" + command.Command)));
            return true;
        }));
    }

    private static void Check(BotCommand[] commands)
    {
        if (commands.Length > 100)
        {
            throw TelegramRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands)
        {
            if (!CommandName().IsMatch(command.Command))
            {
                throw TelegramRefusal.BadRequest("BOT_COMMAND_INVALID");
            }

            if (command.Description.Trim().Length is 0 or > 256)
            {
                throw TelegramRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
