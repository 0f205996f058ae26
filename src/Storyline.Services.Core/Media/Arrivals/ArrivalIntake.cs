using Storyline.Data.Media;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Media;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>
/// Brings what has a category into the library, and tells the chat. The rows go last: a process that dies in between does it once more, and
/// finds in the library what it had brought there.
/// </summary>
public sealed class ArrivalIntake(
    IMediaArrivalRepository arrivals,
    IMemberRepository members,
    MediaIntake intake,
    ArrivalFiles files,
    IChatMessenger messenger)
{
    private const int AtOnce = 200;

    /// <summary>Works off everything that was chosen. What fails is tried again in the next round, and holds up no other.</summary>
    public async Task TakeInAsync(CancellationToken cancellationToken)
    {
        var round = new ArrivalRound();
        foreach (var album in (await arrivals.ListChosenAsync(AtOnce, cancellationToken)).GroupBy(arrival => (arrival.TelegramChatId, arrival.QuestionMessageId)))
        {
            await round.TryAsync(album.Key.TelegramChatId, () => TakeInAsync([.. album], cancellationToken));
        }

        round.End();
    }

    private async Task TakeInAsync(IReadOnlyList<MediaArrival> parts, CancellationToken cancellationToken)
    {
        var first = parts[0];
        var by = await ActorAsync(first, cancellationToken);
        var caption = parts.Select(part => part.Caption).FirstOrDefault(words => words is not null);
        var tally = new ArrivalTally(first.ChosenCategory!, by.Name);
        foreach (var part in parts)
        {
            await TakeInAsync(part, part.Caption ?? caption, by, tally, cancellationToken);
        }

        await TellAsync(first, tally.ToResult(), cancellationToken);
        await arrivals.RemoveAsync(first.TeamId, [.. parts.Select(part => part.Id)], cancellationToken);
        ArrivalFolder.Drop(parts);
    }

    private async Task TakeInAsync(MediaArrival part, string? caption, Actor by, ArrivalTally tally, CancellationToken cancellationToken)
    {
        var (path, obstacle) = await files.FetchAsync(part, cancellationToken);
        if (path is null)
        {
            tally.Refused(part.FileName, obstacle!);
            return;
        }

        part.FilePath = path;
        await using var content = File.OpenRead(path);
        try
        {
            tally.Count(part, await intake.TakeInAsync(new IncomingFile(part.FileName, content, part.ChosenCategory!, MediaSource.Telegram, caption), by, cancellationToken));
        }
        catch (InvalidRequestException refused)
        {
            tally.Refused(part.FileName, refused.Message);
        }
    }

    /// <summary>Whoever chose the category. Any member of the team may give pictures through the chat, so the role is the one that taking in needs.</summary>
    private async Task<Actor> ActorAsync(MediaArrival arrival, CancellationToken cancellationToken)
    {
        var user = arrival.ChosenBy ?? arrival.SentBy;
        var names = await members.NamesAsync(arrival.TeamId, cancellationToken);
        return new Actor(arrival.TeamId, user, names.GetValueOrDefault(user, "somebody"), TeamRole.Operator, Door.Telegram);
    }

    private async Task TellAsync(MediaArrival arrival, ArrivalResult result, CancellationToken cancellationToken)
    {
        try
        {
            var words = ArrivalQuestion.Answered(result);
            Task told = arrival.QuestionMessageId is { } question
                ? messenger.EditTextAsync(arrival.TelegramChatId, question, words, null, cancellationToken)
                : messenger.SendTextAsync(arrival.TelegramChatId, words, null, cancellationToken);
            await told;
        }
        catch (IntegrationException failure) when (!failure.AffectsEveryCall)
        {
            // The question is gone or cannot be changed; the pictures are where they belong.
        }
    }
}
