using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>The whole mix, typed as an answer. It replaces the version that was shown, and no other.</summary>
internal sealed class MixReply(CategoryMixService mix, MixPages pages) : IReplyHandler
{
    public const string QuestionWord = "mix";

    public string Word => QuestionWord;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken)
    {
        var ratios = TypedShares.Read(reply.Text);
        await mix.SetAsync(ratios, $"set in the chat by {reply.By.Name}", int.Parse(reply.Subject, CultureInfo.InvariantCulture), reply.By, cancellationToken);
        return new ReplyAnswer(new Reply(MixMessage.Saved(MixPages.Shares(ratios), reply.By.Name)))
        {
            Panel = await pages.ShowAsync(reply.Chat, reply.WorkChat, reply.By, cancellationToken),
        };
    }
}
