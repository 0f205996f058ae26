using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Media.Arrivals;

namespace Storyline.Bot.Media;

/// <summary>The name of a new category: everything that the question was about goes into it.</summary>
internal sealed class NewCategoryReply(ArrivalSorting sorting) : IReplyHandler
{
    public const string Asks = "new-category";

    public string Word => Asks;

    public async Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken)
    {
        var message = int.Parse(reply.Subject, CultureInfo.InvariantCulture);
        var outcome = await sorting.ChooseAsync(reply.Chat, message, reply.Text, reply.By, cancellationToken);
        return new ReplyAnswer(outcome is SortOutcome.Chosen ? null : new Reply(Sorting.Answer(outcome, reply.By).Words!));
    }
}
