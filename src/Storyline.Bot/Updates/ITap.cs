using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>What happens when a button is pressed. Exceptions of the house become the toast, as with commands.</summary>
internal interface ITap
{
    /// <summary>The word in the callback data.</summary>
    string Action { get; }

    TeamRole Needs => TeamRole.Member;

    /// <summary>Does the work and says what the person is told; changes to the message follow the toast.</summary>
    Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken);
}
