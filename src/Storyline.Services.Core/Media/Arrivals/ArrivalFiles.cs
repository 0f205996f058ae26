using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>Fetches what arrived from Telegram: its handles do not last for ever.</summary>
public sealed class ArrivalFiles(IMediaArrivalRepository arrivals, ArrivalFolder folder, IChatMessenger messenger, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <summary>Fetches what nobody has sorted yet; what cannot be had is asked for once, left for whoever sorts it to see, and holds up no other.</summary>
    public async Task FetchAsync(CancellationToken cancellationToken)
    {
        var round = new ArrivalRound();
        foreach (var arrival in await arrivals.ListUnfetchedAsync(AtOnce, cancellationToken))
        {
            await round.TryAsync(arrival.TelegramChatId, () => FetchAsync(arrival, cancellationToken));
        }

        round.End();
    }

    /// <summary>Where the file lies, fetched now if need be; or why it cannot be had, as a sentence.</summary>
    /// <exception cref="IntegrationException">Telegram cannot be reached; later it may.</exception>
    public async Task<(string? Path, string? Obstacle)> FetchAsync(MediaArrival arrival, CancellationToken cancellationToken)
    {
        if (arrival.FilePath is { } known && File.Exists(known))
        {
            return (known, null);
        }

        try
        {
            var path = await folder.KeepAsync(arrival.Id, file => messenger.FetchAsync(arrival.TelegramFileId, file, cancellationToken));
            await arrivals.KeepFileAsync(arrival.TeamId, arrival.Id, path, cancellationToken);
            return (path, null);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Refused or FailureKind.NotFound)
        {
            await arrivals.RefuseFileAsync(arrival.TeamId, arrival.Id, clock.GetUtcNow(), cancellationToken);
            return (null, failure.Message.Contains("too big", StringComparison.OrdinalIgnoreCase)
                ? "Telegram lets bots fetch at most 20 MB: add it with storyline media upload."
                : "Telegram does not hand it out any more: send it again.");
        }
    }
}
