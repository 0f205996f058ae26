using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;

namespace Storyline.Testing.Instagram;

/// <summary>A planned post and the pictures that can go out with it as a carousel.</summary>
public sealed class CarouselBuilder(ServiceWorld world)
{
    public QueueItemId Post { get; private set; }

    public MediaItem Own { get; private set; } = null!;

    public IReadOnlyList<MediaItem> Others { get; private set; } = [];

    /// <summary>An account is connected, <c>memes/own.png</c> is planned, and so many others are square.</summary>
    public static async Task<CarouselBuilder> InAsync(ServiceWorld world, int others = 2)
    {
        await world.Accounts.ConnectAsync();
        var made = new CarouselBuilder(world) { Own = await world.Library.AddSquareAsync("memes/own.png") };
        made.Post = await world.Plan.AddAsync(made.Own, ServiceWorld.Start.AddMinutes(30));
        var pictures = new List<MediaItem>();
        for (var number = 0; number < others; number++)
        {
            pictures.Add(await world.Library.AddSquareAsync($"memes/{(char)('a' + number)}.png"));
        }

        made.Others = pictures;
        return made;
    }

    /// <summary>The admin asks for it, with all others or with these.</summary>
    public Task<AutoPostOutcome> AskAsync(params MediaItem[] others) => world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(
        Post, new AutoPostWish(PublicationKind.Carousel, [.. (others.Length == 0 ? Others : others).Select(picture => picture.Id)]), world.Admin, CancellationToken.None));
}
