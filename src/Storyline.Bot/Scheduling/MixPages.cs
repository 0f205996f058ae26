using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>The mix as it is, and as it is being changed.</summary>
internal sealed class MixPages(MixDriftReader drift, MixHistory history, MixEditor editor, CallbackKeys keys)
{
    /// <summary>Five points, in hundredths of a percent.</summary>
    public const int Step = 500;

    private const int MostVersions = 6;

    public async Task<Reply> ShowAsync(ChatSettings chat, ChatSettings workChat, Actor by, CancellationToken cancellationToken)
    {
        var mix = await drift.ReadAsync(workChat, cancellationToken);
        var words = MixMessage.Compose(mix, PostingWindow.Of(workChat), chat.Id == workChat.Id ? null : workChat.Name);
        if (mix.Categories.Count == 0)
        {
            return new Reply(words);
        }

        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, [(MixHistoryTap.Word, ""), (MixEditTap.Word, "")], cancellationToken);
        return new Reply(words, MixMessage.Buttons(data[0], by.May(TeamRole.Admin) ? data[1] : null));
    }

    /// <summary>The mix as it was before.</summary>
    public async Task<Reply> HistoryAsync(ChatSettings chat, ChatSettings workChat, CancellationToken cancellationToken)
    {
        var versions = await history.LastAsync(chat.TeamId, MostVersions, cancellationToken);
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, [(MixBackTap.Word, "")], cancellationToken);
        return new Reply(MixHistoryMessage.Compose(versions, PostingWindow.Of(workChat)), MixHistoryMessage.Buttons(data[0]));
    }

    public async Task<Reply> EditAsync(ChatSettings chat, MixProposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Categories.Count > MixSubject.MostCategories)
        {
            return await AskToTypeAsync(chat, proposal, cancellationToken);
        }

        var steps = Enumerable.Range(0, proposal.Categories.Count).Select(index => MixSubject.Of(proposal, index).ToString()).ToList();
        var data = await keys.IssueAsync(
            chat.TeamId, chat.TelegramChatId,
            [
                (MixSaveTap.Word, MixSubject.Of(proposal).ToString()), (MixCancelTap.Word, ""), (MixTypeTap.Word, Version(proposal)),
                .. steps.Select(step => (MixLessTap.Word, step)), .. steps.Select(step => (MixMoreTap.Word, step)),
            ],
            cancellationToken);
        var (less, more) = (data.Skip(3).Take(steps.Count), data.Skip(3 + steps.Count));
        return new Reply(
            MixEditMessage.Compose(Shares(proposal)),
            MixEditMessage.Buttons(proposal.Categories.Zip(less, more), data[0], data[1], data[2]));
    }

    /// <summary>The proposal with one share changed; the mix as it is when it has changed meanwhile.</summary>
    public async Task<TapAnswer> ShiftAsync(TapCall tap, int by, CancellationToken cancellationToken)
    {
        var subject = MixSubject.Parse(tap.Subject);
        return await editor.ReopenAsync(tap.By.TeamId, subject.Version, subject.Mark, subject.Shares, cancellationToken) is { } proposal
            ? new TapAnswer(null) { Message = await EditAsync(tap.Chat, proposal.Shift(subject.Index, by), cancellationToken) }
            : await OutOfDateAsync(tap, MixMessage.Changed, cancellationToken);
    }

    public async Task<TapAnswer> OutOfDateAsync(TapCall tap, string words, CancellationToken cancellationToken) =>
        new(words) { Message = await ShowAsync(tap.Chat, tap.WorkChat, tap.By, cancellationToken) };

    public static IEnumerable<KeyValuePair<string, int>> Shares(IReadOnlyDictionary<string, decimal> ratios) =>
        ratios.Select(share => KeyValuePair.Create(share.Key, (int)(share.Value * MixBalance.Whole)));

    public static IReadOnlyList<KeyValuePair<string, int>> Shares(MixProposal proposal) =>
        [.. proposal.Categories.Zip(proposal.Shares, KeyValuePair.Create)];

    private async Task<Reply> AskToTypeAsync(ChatSettings chat, MixProposal proposal, CancellationToken cancellationToken)
    {
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, [(MixTypeTap.Word, Version(proposal)), (MixCancelTap.Word, "")], cancellationToken);
        return new Reply(MixEditMessage.TooMany(), MixEditMessage.OnlyByTyping(data[0], data[1]));
    }

    private static string Version(MixProposal proposal) => proposal.Version.ToString(CultureInfo.InvariantCulture);
}
