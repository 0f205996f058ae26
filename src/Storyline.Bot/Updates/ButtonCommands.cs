using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Commands that a button gives, for the work chat that it names.</summary>
internal sealed class ButtonCommands(IEnumerable<ICommand> commands)
{
    /// <param name="about">The work chat that is meant.</param>
    /// <param name="given">The command without its slash, and its arguments after a space.</param>
    /// <exception cref="NotFoundException">There is no such command.</exception>
    public async Task<Reply> GiveAsync(TapCall tap, ChatSettings about, string given, CancellationToken cancellationToken)
    {
        var words = given.Split(' ', 2);
        var command = commands.SingleOrDefault(known => known.Card.Name == words[0])
            ?? throw new NotFoundException("This button is of another version of Storyline. Give the command again.");
        tap.By.Require(command.Card.Needs);
        var allowed = commands.Where(known => known.IsOffered).Select(known => known.Card).Where(card => tap.By.May(card.Needs)).ToList();
        var call = new CommandCall(command.Card, words.Length > 1 ? words[1] : "", tap.By, tap.Chat, about, allowed) { MessageId = tap.MessageId };
        return call.Named(await command.HandleAsync(call, cancellationToken));
    }
}
