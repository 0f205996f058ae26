using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>
/// What happens with the answer to one kind of question (<see cref="Storyline.Services.Core.Teams.Questions"/>). An answer that cannot be
/// used is an InvalidRequest, NotFound or Conflict: its sentence is told, and the question stays open.
/// </summary>
internal interface IReplyHandler
{
    /// <summary>The word of the question, without a colon.</summary>
    string Word { get; }

    TeamRole Needs => TeamRole.Member;

    Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken);
}
