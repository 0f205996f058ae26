using Storyline.Models;
using Storyline.Services.Core.Publishing;

namespace Storyline.Api.Publishing;

/// <param name="Message">For people: what came of the answer.</param>
public sealed record PublicationAnswerResponse(string Message)
{
    /// <exception cref="ConflictException">It may still be on Instagram, or come there.</exception>
    public static PublicationAnswerResponse From(DoubtAnswer answer) => new(answer switch
    {
        DoubtAnswer.Live => "It is recorded as posted.",
        DoubtAnswer.Back => "It waits for the team again.",
        DoubtAnswer.Looking => "Instagram is asked once more.",
        DoubtAnswer.Settled => "It is known by now what became of it.",
        DoubtAnswer.Refused refused => throw new ConflictException(refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    });
}
