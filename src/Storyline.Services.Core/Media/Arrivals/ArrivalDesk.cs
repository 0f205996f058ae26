using Storyline.Data.Media;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>All that follows when something arrived: ask for its category, fetch its file, bring it into the library. One process at a time does it.</summary>
public sealed class ArrivalDesk(IMediaArrivalRepository arrivals, ArrivalQuestions questions, ArrivalFiles files, ArrivalIntake intake, SingleRole role)
{
    /// <summary>One round of work. Returns when the next is due, or null when only news makes work.</summary>
    public async Task<DateTimeOffset?> WorkAsync(CancellationToken cancellationToken)
    {
        if (!await arrivals.IsAnyWaitingAsync(cancellationToken))
        {
            return null;
        }

        DateTimeOffset? next = null;
        await role.TryAsync(
            "arrivals",
            async token =>
            {
                next = await questions.AskAsync(token);
                try
                {
                    await intake.TakeInAsync(token);
                }
                finally
                {
                    // What keeps one picture out of the library must not let the handles of the others run out.
                    await files.FetchAsync(token);
                }
            },
            cancellationToken);
        return next;
    }
}
