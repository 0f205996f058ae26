using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Commands that a button gives, for the work chat that it names.</summary>
internal sealed class ButtonCommands(IEnumerable<ICommand> commands)
{
    /// <param name="about">The work chat that is meant.</param>
    /// <param name="name">Without the slash.</param>
    /// <exception cref="NotFoundException">There is no such command.</exception>
    public async Task<Reply> GiveAsync(TapCall tap, ChatSettings about, string name, string arguments, CancellationToken cancellationToken)
    {
        var command = commands.SingleOrDefault(known => known.Card.Name == name)
            ?? throw new NotFoundException("This button is of another version of Storyline. Give the command again.");
        tap.By.Require(command.Card.Needs);
        var allowed = commands.Where(known => known.IsOffered).Select(known => known.Card).Where(card => tap.By.May(card.Needs)).ToList();
        var call = new CommandCall(command.Card, arguments, tap.By, tap.Chat, about, allowed) { MessageId = tap.MessageId };
        return call.Named(await command.HandleAsync(call, cancellationToken));
    }
}
