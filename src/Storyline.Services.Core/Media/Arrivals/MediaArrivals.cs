using System.Globalization;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>Pictures and clips that people send to the bot. Each is written down at once; everything else follows, restart or not.</summary>
public sealed class MediaArrivals(IMediaArrivalRepository arrivals, IChatCardRepository cards, IChangeNotifier changes, TimeProvider clock)
{
    private const long MostBytes = 20 * 1024 * 1024;
    private const int LongestName = 200;

    /// <summary>
    /// Whether a picture is meant for the library. In a private chat it is. A group shares pictures for many reasons: there it has to name the bot
    /// or begin with <c>/add</c>, belong to an album that does, or answer something that the bot said, cards excepted.
    /// </summary>
    public async Task<bool> IsMeantForUsAsync(ChatUpdate.Media sent, ChatSettings chat, string bot, CancellationToken cancellationToken) =>
        sent.ChatId > 0
        || ArrivalCaption.SpeaksTo(sent.Caption, bot)
        || (sent.AlbumId is { } album && await arrivals.IsAlbumKnownAsync(chat.TeamId, chat.TelegramChatId, album, cancellationToken))
        || (sent.ReplyTo is { } message && bot.Length > 0 && bot.Equals(sent.RepliesTo, StringComparison.OrdinalIgnoreCase)
            && await cards.FindAsync(chat.TeamId, chat.TelegramChatId, message, cancellationToken) is null);

    /// <summary>
    /// Keeps what a member of the team sent. What is too big is kept too when it belongs to an album: its caption speaks for the other parts, and what became of
    /// it is said when the album is sorted.
    /// </summary>
    /// <param name="bot">The bot's user name, which a caption may begin with.</param>
    public async Task<ArrivalOutcome> ReceiveAsync(ChatUpdate.Media sent, ChatSettings chat, Actor by, string bot, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = NameOf(sent, now);
        if (sent.AlbumId is null && sent.File.Size > MostBytes)
        {
            return new ArrivalOutcome.TooBig(name, sent.File.Size.Value);
        }

        var isNew = await arrivals.AddAsync(
            new MediaArrival
            {
                Id = MediaArrivalId.New(now),
                TeamId = chat.TeamId,
                TelegramChatId = chat.TelegramChatId,
                TelegramMessageId = sent.MessageId,
                AlbumId = sent.AlbumId,
                TelegramFileId = sent.File.FileId,
                FileName = name,
                Caption = ArrivalCaption.Of(sent.Caption, bot),
                SentBy = by.UserId!.Value,
                ReceivedAt = now,
            },
            cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Media, chat.TeamId.Value), cancellationToken);
        return isNew ? new ArrivalOutcome.Kept() : new ArrivalOutcome.KnownAlready();
    }

    // Photos have no name of their own.
    private static string NameOf(ChatUpdate.Media sent, DateTimeOffset now)
    {
        var given = string.Concat((sent.File.FileName ?? "").Where(letter => !char.IsControl(letter)));
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        var extension = sent.File.MimeType is { } type && type.StartsWith("video/", StringComparison.Ordinal) ? ".mp4" : ".jpg";
        return name.Length switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"telegram-{now:yyyyMMdd}-{sent.MessageId}{extension}"),
            > LongestName => name[..(LongestName - extension.Length - (char.IsHighSurrogate(name[LongestName - extension.Length - 1]) ? 1 : 0))] + extension,
            _ => name,
        };
    }
}
