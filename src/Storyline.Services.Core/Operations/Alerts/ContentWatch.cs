using System.Globalization;
using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Tells when a category runs dry: once when a week is left, once more when two days are, and not again until there was clearly more.</summary>
public sealed class ContentWatch(
    ITeamRepository teams, IChatSettingsRepository chats, ContentRunway runway, IAlertRepository alerts, AlertDesk desk)
{
    /// <summary>Looks at every team that posts somewhere; one that is paused everywhere uses nothing up.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await teams.ListAsync(cancellationToken))
        {
            if ((await chats.ListAsync(team.Id, ChatPurpose.Work, cancellationToken)).Any(chat => !chat.IsPaused))
            {
                await CheckAsync(team, cancellationToken);
            }
        }
    }

    private async Task CheckAsync(Team team, CancellationToken cancellationToken)
    {
        var board = new AlertBoard(team.Id, await alerts.ListOpenAsync(team.Id, cancellationToken), desk);
        var categories = await runway.ForTeamAsync(team.Id, cancellationToken);
        foreach (var category in categories)
        {
            var level = ContentGauge.Read(category.DaysLeft, LevelOf(board, category.Category));
            await board.ShowAsync(AlertKind.ContentNearlyOut, category.Category, level is ContentLevel.NearlyOut ? Message(category) : null, cancellationToken);
            await board.ShowAsync(AlertKind.ContentLow, category.Category, level is ContentLevel.Low ? Message(category) : null, cancellationToken);
        }

        var known = categories.Select(category => category.Category).ToList();
        foreach (var kind in new[] { AlertKind.ContentLow, AlertKind.ContentNearlyOut })
        {
            foreach (var gone in board.Subjects(kind).Except(known, StringComparer.Ordinal))
            {
                await board.ShowAsync(kind, gone, null, cancellationToken);
            }
        }
    }

    private static ContentLevel LevelOf(AlertBoard board, string category) =>
        board.IsOpen(AlertKind.ContentNearlyOut, category) ? ContentLevel.NearlyOut
        : board.IsOpen(AlertKind.ContentLow, category) ? ContentLevel.Low
        : ContentLevel.Enough;

    private static string Message(CategoryRunway category) => category.DaysLeft switch
    {
        <= 0 => $"{category.Category} has nothing left to post: add pictures, or give its share of the mix to others.",
        { } days => string.Create(
            CultureInfo.InvariantCulture, $"{category.Category} has content for {days:0.#} more days: add pictures, or give a part of its share of the mix to others."),
        null => throw new System.Diagnostics.UnreachableException(),
    };
}
