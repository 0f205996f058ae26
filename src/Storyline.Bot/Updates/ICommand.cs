namespace Storyline.Bot.Updates;

/// <summary>
/// One command. What a person did wrong is told by the exceptions of the house (NotFound, Conflict, Forbidden, InvalidRequest): their
/// messages are sentences and become the answer.
/// </summary>
internal interface ICommand
{
    CommandCard Card { get; }

    Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken);
}
