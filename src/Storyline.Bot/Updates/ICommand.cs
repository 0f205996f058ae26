using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>
/// One command. What a person did wrong is told by the exceptions of the house (NotFound, Conflict, Forbidden, InvalidRequest): their
/// messages are sentences and become the answer.
/// </summary>
internal interface ICommand
{
    CommandCard Card { get; }

    /// <summary>False where the feature behind it is off: the menu and the help leave it out, and who writes it all the same is told why.</summary>
    bool IsOffered => true;

    /// <summary>What a button that gives the command later carries of its arguments: there is room for a few words.</summary>
    Task<string> ForAButtonAsync(string arguments, Actor by, CancellationToken cancellationToken) => Task.FromResult(arguments);

    Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken);
}
