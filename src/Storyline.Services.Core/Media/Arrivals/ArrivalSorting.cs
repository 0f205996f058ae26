using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>People choose what becomes of what arrived. Of two who choose at once one does.</summary>
public sealed class ArrivalSorting(IMediaArrivalRepository arrivals, TypedNames typed, IChangeNotifier changes)
{
    /// <summary>What a question is about; empty when nothing waits behind it any more.</summary>
    public Task<IReadOnlyList<MediaArrival>> ListAsync(ChatSettings chat, int questionMessageId, CancellationToken cancellationToken) =>
        arrivals.ListAsync(chat.TeamId, chat.TelegramChatId, questionMessageId, cancellationToken);

    /// <summary>Everything that the question is about goes into this category; the work itself follows.</summary>
    /// <exception cref="Storyline.Models.InvalidRequestException">A category cannot be called so.</exception>
    public async Task<SortOutcome> ChooseAsync(ChatSettings chat, int questionMessageId, string category, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        var name = await typed.CategoryAsync(category, cancellationToken);
        var count = await arrivals.ChooseAsync(chat.TeamId, chat.TelegramChatId, questionMessageId, name, by.UserId, cancellationToken);
        if (count == 0)
        {
            return await LookAsync(chat, questionMessageId, cancellationToken);
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Media, chat.TeamId.Value), cancellationToken);
        return new SortOutcome.Chosen(count, name);
    }

    /// <summary>Nothing of it goes into the library; the files go.</summary>
    public async Task<SortOutcome> DiscardAsync(ChatSettings chat, int questionMessageId, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        var gone = await arrivals.DiscardAsync(chat.TeamId, chat.TelegramChatId, questionMessageId, cancellationToken);
        ArrivalFolder.Drop(gone);
        return gone.Count > 0 ? new SortOutcome.Chosen(gone.Count, null) : await LookAsync(chat, questionMessageId, cancellationToken);
    }

    private async Task<SortOutcome> LookAsync(ChatSettings chat, int questionMessageId, CancellationToken cancellationToken) =>
        await ListAsync(chat, questionMessageId, cancellationToken) is [{ ChosenCategory: { } chosen }, ..]
            ? new SortOutcome.AlreadyChosen(chosen)
            : new SortOutcome.Gone();
}
