namespace Storyline.Bot.Updates;

/// <summary>For how long this process is the one that handles updates.</summary>
/// <param name="Accepting">Ends when the process stops or another takes over: nothing is begun any more.</param>
/// <param name="Working">Ends a little later: what was begun is brought to an end until then.</param>
internal sealed record UpdateTerm(CancellationToken Accepting, CancellationToken Working);
