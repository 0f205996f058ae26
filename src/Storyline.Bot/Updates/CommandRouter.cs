using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Finds the command that a message means, and answers in its chat.</summary>
internal sealed class CommandRouter(
    IEnumerable<ICommand> commands, Doorkeeper doorkeeper, WorkChatChoice choice, ChatVoice voice, Strangers strangers, BotProfile profile)
{
    private readonly List<ICommand> commands = [.. commands];

    /// <summary>The answer that is still to be said, or null.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate.Text text, CancellationToken cancellationToken)
    {
        var isPrivate = text.ChatId > 0;
        var line = CommandLine.Parse(text.Body);
        if (line is null ? !isPrivate : line.IsForAnother(profile.Username))
        {
            return null;
        }

        if (await doorkeeper.ChatAsync(text.ChatId, cancellationToken) is not { } chat)
        {
            return strangers.IsFirstTime(text.ChatId) ? Say(text, new Reply(UnknownChatMessage.Compose(text.ChatId))) : null;
        }

        try
        {
            return await AnswerAsync(text, line, chat, cancellationToken) is { } reply ? Say(text, reply) : null;
        }
        catch (Exception exception) when (UpdateRouter.IsForPeople(exception))
        {
            return Say(text, new Reply(exception.Message));
        }
    }

    private async Task<Reply?> AnswerAsync(ChatUpdate.Text text, CommandLine? line, ChatSettings chat, CancellationToken cancellationToken)
    {
        var command = line is null ? null : commands.Find(known => known.Card.Name == line.Name);
        var kind = line is null ? InteractionKind.Message : InteractionKind.Command;
        var visitor = await doorkeeper.LetInAsync(chat, text.From, kind, command?.Card.Name ?? "unknown", text.MessageId, cancellationToken);
        var allowed = commands.Where(known => known.IsOffered).Select(known => known.Card).Where(card => visitor.By.May(card.Needs)).ToList();
        if (command is null)
        {
            return WhatWasMeant(line, allowed, isForUs: text.ChatId > 0 || line?.AddressedTo is not null);
        }

        visitor.By.Require(command.Card.Needs);
        if (command.Card.IsAboutAChat && visitor.WorkChats.Count > 1)
        {
            return await choice.AskAsync(visitor, command.Card, await command.ForAButtonAsync(line!.Arguments, visitor.By, cancellationToken), cancellationToken);
        }

        var call = new CommandCall(command.Card, line!.Arguments, visitor.By, chat, visitor.WorkChat, allowed) { MessageId = text.MessageId };
        return call.Named(await command.HandleAsync(call, cancellationToken));
    }

    // In a group, a command that resembles none of ours and names no bot may be meant for another one.
    private static Reply? WhatWasMeant(CommandLine? line, List<CommandCard> allowed, bool isForUs)
    {
        var nearest = line is null ? null : NearestName.Find(line.Name, allowed.Select(card => card.Name));
        return nearest is null && !isForUs ? null : new Reply(UnknownCommandMessage.Compose(line?.Name, nearest));
    }

    private Func<CancellationToken, Task> Say(ChatUpdate.Text text, Reply reply) => token => voice.SayAsync(text.ChatId, reply, token);
}
