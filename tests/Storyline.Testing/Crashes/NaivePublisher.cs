using Microsoft.Extensions.DependencyInjection;
using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Kills;

namespace Storyline.Testing.Crashes;

/// <summary>
/// The control: a publisher as it is usually written. It publishes, then commits, and tries again what is not committed. A process of it dies between
/// the two as soon as it is told to; in the same world as the product it must be found out.
/// </summary>
public sealed class NaivePublisher(CrashStage stage)
{
    /// <summary>Publishes what is due, one process after another, each of which dies after so many of its calls and statements.</summary>
    public async Task PublishAsync(IEnumerable<int> deaths)
    {
        foreach (var passes in deaths.Append(int.MaxValue))
        {
            using var fate = new Fate();
            var registered = stage.World.Register(new ServiceCollection());
            registered.AddFate(fate);
            await using var services = registered.BuildServiceProvider();
            fate.StrikeAfter(passes);
            try
            {
                await using var scope = services.CreateAsyncScope();
                await PublishAllAsync(scope.ServiceProvider);
            }
            catch (Exception) when (fate.IsDead)
            {
                // The next process finds the post still planned.
            }
        }
    }

    private async Task PublishAllAsync(IServiceProvider services)
    {
        var team = stage.World.Team.Id;
        var queue = services.GetRequiredService<IQueueRepository>();
        while ((await queue.ListAsync(team, null, new PageRequest(1), CancellationToken.None)).Items is [var item, ..])
        {
            var chat = (await services.GetRequiredService<IChatSettingsRepository>().FindAsync(team, item.ChatSettingsId, CancellationToken.None))!;
            await PublishAsync(services, team, item, chat);
        }
    }

    private static async Task PublishAsync(IServiceProvider services, TeamId team, QueueItem item, ChatSettings chat)
    {
        var picture = (await services.GetRequiredService<IMediaItemRepository>().FindAsync(team, item.MediaItemId, CancellationToken.None))!;
        var ready = (AccountReadiness.Ready)await services.GetRequiredService<AccountConnections>().OpenAsync(team, chat.ActiveInstagramAccountId!.Value, CancellationToken.None);
        var address = await services.GetRequiredService<IMediaHost>().UploadAsync(new HostedFile(item.Id.ToString(), picture.FilePath, false), CancellationToken.None);
        var instagram = services.GetRequiredService<IInstagramPublisher>();
        var container = await instagram.CreateContainerAsync(ready.Connection, new ContainerRequest(PublicationKind.Story, address, false), CancellationToken.None);
        while (await instagram.ReadContainerAsync(ready.Connection, container, CancellationToken.None) is ContainerState.InProgress)
        {
            await Task.Delay(50);
        }

        string? mediaId = null;
        for (var tries = 1; mediaId is null; tries++)
        {
            try
            {
                mediaId = await instagram.PublishAsync(ready.Connection, container, CancellationToken.None);
            }
            catch (IntegrationException) when (tries < 3)
            {
                // Usual advice: try again.
            }
        }

        await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async token =>
            {
                await services.GetRequiredService<IHistoryRepository>().AddAsync(
                    new HistoryEntry
                    {
                        Id = HistoryEntryId.New(TimeProvider.System.GetUtcNow()),
                        TeamId = team,
                        MediaItemId = picture.Id,
                        QueueItemId = item.Id,
                        ChatSettingsId = chat.Id,
                        ScheduledFor = item.ScheduledFor,
                        SlotNumber = item.SlotNumber,
                        PostedAt = TimeProvider.System.GetUtcNow(),
                        Status = HistoryStatus.Posted,
                        Method = PostingMethod.InstagramApi,
                        InstagramAccountId = ready.Account.Id,
                        InstagramMediaId = mediaId,
                        MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
                    },
                    token);
                return await services.GetRequiredService<IQueueRepository>().RemoveAsync([item.Id], token);
            },
            CancellationToken.None);
    }
}
