using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Testing.Instagram;

/// <summary>Writes publications straight into a world's database, at any step.</summary>
public static class PublicationWriter
{
    /// <summary>One of a planned post of its own, or of that one; it has something to do now.</summary>
    public static async Task<Publication> AddPublicationAsync(this ServiceWorld world, InstagramAccountId account, PublicationStep step, QueueItemId? post = null)
    {
        var (id, now) = (PublicationId.New(world.Time.GetUtcNow()), world.Time.GetUtcNow());
        var planned = post ?? await world.Plan.AddAsync(await world.Library.AddAsync($"memes/{id}.png"), now);
        var publication = new Publication
        {
            Id = id,
            TeamId = world.Team.Id,
            QueueItemId = planned,
            ChatSettingsId = world.Chat.Id,
            MediaItemId = (await world.Plan.FindAsync(planned))!.MediaItemId,
            InstagramAccountId = account,
            Kind = PublicationKind.Story,
            Step = step,
            DueAt = now,
            NextStepAt = now,
            Attempt = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await world.DoAsync<IPublicationRepository>(publications => publications.AddAsync(publication, CancellationToken.None));
        return publication;
    }
}
