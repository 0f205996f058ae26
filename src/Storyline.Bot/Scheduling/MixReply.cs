using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>
/// The whole mix, typed as an answer. It replaces the version that was shown, and no other: when somebody was faster, no further answer could be taken
/// either, so the question ends and the panel shows the mix as it is now.
/// </summary>
internal sealed class MixReply(CategoryMixService mix, MixPages pages) : IReplyHandler
{
    public const string QuestionWord = "mix";

    public string Word => QuestionWord;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken)
    {
        var ratios = TypedShares.Read(reply.Text);
        return new ReplyAnswer(new Reply(await SaveAsync(ratios, reply, cancellationToken)))
        {
            Panel = await pages.ShowAsync(reply.Chat, reply.WorkChat, reply.By, cancellationToken),
        };
    }

    private async Task<RichText> SaveAsync(IReadOnlyDictionary<string, decimal> ratios, ReplyCall reply, CancellationToken cancellationToken)
    {
        try
        {
            var seen = int.Parse(reply.Subject, CultureInfo.InvariantCulture);
            var change = await mix.SetAsync(ratios, $"set in the chat by {reply.By.Name}", seen, reply.By, cancellationToken);
            return MixMessage.Saved(MixPages.Shares(ratios), reply.By.Name, change);
        }
        catch (ConflictException faster)
        {
            return faster.Message;
        }
    }
}
