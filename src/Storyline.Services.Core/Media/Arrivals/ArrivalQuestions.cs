using System.Globalization;
using Microsoft.Extensions.Logging;
using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Media;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>
/// Asks for the category of what arrived: one question for a whole album. Each question is counted before it is sent, because one whose answer is lost may
/// be in the chat: it is asked three times at most.
/// </summary>
public sealed partial class ArrivalQuestions(
    IMediaArrivalRepository arrivals,
    IMediaItemRepository media,
    ICategoryMixRepository mixes,
    IMemberRepository members,
    CallbackKeys keys,
    IChatMessenger messenger,
    TimeProvider clock,
    ILogger<ArrivalQuestions> logger)
{
    private const int AtOnce = 200;
    private const int MostAsks = 3;
    private const int CategoriesOnAPage = 8;

    /// <summary>An album comes as several updates; this long after its last one it is whole.</summary>
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Asks about everything that nobody was asked about; a chat that cannot be asked now holds up no other. Returns when an album that is still coming in
    /// will be whole, or null.
    /// </summary>
    /// <exception cref="IntegrationException">Telegram cannot be reached, or does not take the bot's token.</exception>
    public async Task<DateTimeOffset?> AskAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? next = null;
        var limited = new HashSet<long>();
        var unasked = await arrivals.ListUnaskedAsync(now, MostAsks, AtOnce, cancellationToken);
        foreach (var album in unasked.GroupBy(arrival => (arrival.TelegramChatId, Together: arrival.AlbumId ?? arrival.Id.ToString())))
        {
            var whole = album.First().AlbumId is null ? now : album.Max(arrival => arrival.ReceivedAt) + Settles;
            if (whole > now)
            {
                next = next < whole ? next : whole;
            }
            else if (!limited.Contains(album.Key.TelegramChatId) && !await TryAskAsync([.. album], cancellationToken))
            {
                limited.Add(album.Key.TelegramChatId);
            }
        }

        return next;
    }

    /// <summary>The question about what <paramref name="parts"/> are, with one page of the categories.</summary>
    public async Task<(RichText Text, Keyboard Buttons)> ComposeAsync(
        IReadOnlyList<MediaArrival> parts, int page, CancellationToken cancellationToken)
    {
        var first = parts[0];
        var names = await members.NamesAsync(first.TeamId, cancellationToken);
        var categories = await CategoriesAsync(first.TeamId, cancellationToken);
        var pages = Math.Max(1, (categories.Count + CategoriesOnAPage - 1) / CategoriesOnAPage);
        page = Math.Clamp(page, 0, pages - 1);
        var shown = categories.Skip(page * CategoriesOnAPage).Take(CategoriesOnAPage).ToList();
        List<(string, string)> wanted =
        [
            .. shown.Select(category => ("sort", category)),
            ("sort-page", ((page + 1) % pages).ToString(CultureInfo.InvariantCulture)), ("sort-new", ""), ("sort-discard", ""),
        ];
        var data = await keys.IssueAsync(first.TeamId, first.TelegramChatId, wanted, cancellationToken);
        return (
            ArrivalQuestion.Compose(parts.Count, parts.Count == 1 ? first.FileName : null, names.GetValueOrDefault(first.SentBy, "somebody"), first.Caption),
            ArrivalQuestion.Buttons([.. shown.Zip(data)], pages > 1 ? data[^3] : null, data[^2], data[^1]));
    }

    /// <summary>False when the chat has to be left alone for now.</summary>
    private async Task<bool> TryAskAsync(IReadOnlyList<MediaArrival> parts, CancellationToken cancellationToken)
    {
        var first = parts[0];
        var known = first.AlbumId is { } album
            ? await arrivals.QuestionOfAlbumAsync(first.TeamId, first.TelegramChatId, album, cancellationToken)
            : null;
        try
        {
            await (known is { } messageId ? JoinAsync(parts, messageId, cancellationToken) : SendAsync(parts, cancellationToken));
            return true;
        }
        catch (IntegrationException failure) when (!failure.AffectsEveryChat)
        {
            // This chat cannot be asked: a later round tries again, and the others are not held up.
            return failure.Kind is not FailureKind.RateLimited;
        }
    }

    private async Task SendAsync(IReadOnlyList<MediaArrival> parts, CancellationToken cancellationToken)
    {
        var teamId = parts[0].TeamId;
        var ids = parts.Select(part => part.Id).ToList();
        var asksBefore = parts.Max(part => part.Asks);
        var (text, buttons) = await ComposeAsync(parts, 0, cancellationToken);
        await arrivals.CountAskAsync(teamId, ids, clock.GetUtcNow() + (asksBefore == 0 ? FirstPause : LongPause), cancellationToken);
        try
        {
            var sent = await messenger.SendTextAsync(parts[0].TelegramChatId, text, buttons, cancellationToken);
            await arrivals.PlaceQuestionAsync(teamId, ids, sent.MessageId, CancellationToken.None);
        }
        catch (IntegrationException failure) when (failure.AffectsEveryCall)
        {
            // It was not sent.
            await arrivals.TakeBackAskAsync(teamId, ids, clock.GetUtcNow() + failure.RetryAfter, CancellationToken.None);
            throw;
        }
        catch (IntegrationException failure) when (asksBefore + 1 == MostAsks)
        {
            LogGivenUp(parts.Count, MostAsks, failure.Kind, failure.Message);
        }
    }

    /// <summary>A part of an album that came late joins the question that was asked already.</summary>
    private async Task JoinAsync(IReadOnlyList<MediaArrival> late, int messageId, CancellationToken cancellationToken)
    {
        await arrivals.PlaceQuestionAsync(late[0].TeamId, [.. late.Select(part => part.Id)], messageId, cancellationToken);
        var all = await arrivals.ListAsync(late[0].TeamId, late[0].TelegramChatId, messageId, cancellationToken);
        var (text, buttons) = await ComposeAsync(all, 0, cancellationToken);
        await messenger.EditTextAsync(late[0].TelegramChatId, messageId, text, buttons, cancellationToken);
    }

    /// <summary>Those of the mix first, the largest share at the top; then what else the library knows.</summary>
    private async Task<List<string>> CategoriesAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var mix = await mixes.CurrentAsync(teamId, cancellationToken);
        var library = await media.CountByCategoryAsync(teamId, clock.GetUtcNow(), cancellationToken);
        return [.. mix.Select(share => share.Category).Union(library.Select(count => count.Category))];
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} files from a chat stay unsorted: {Asks} questions for their category failed, the last one so ({Kind}): {Reason} No more are asked; who sends them again is asked again")]
    private partial void LogGivenUp(int count, int asks, FailureKind kind, string reason);
}
