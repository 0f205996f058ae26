using System.Web;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Simulator;

namespace Storyline.Services.Integrations.Tests.Instagram;

/// <summary>Whatever the product can say to Meta is as Meta describes it, with either login.</summary>
public sealed class ContractTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Uri Callback = new("http://localhost:8080/callback");
    private static readonly string[] Expected =
        ["DELETE permissions", "GET access_token", "GET accounts", "GET content_publishing_limit", "GET debug_token", "GET insights", "GET me", "GET media", "GET refresh_access_token", "GET stories", "POST access_token", "POST media", "POST media_publish"];

    [Fact]
    public async Task Every_call_keeps_the_contract()
    {
        var (contract, faults, seen, login, kinds) = (MetaContract.OrSkip(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal), LoginKind.Facebook, new Dictionary<string, string>());
        await using var client = await OutsideClient.StartAsync(
            () => new ContractedGraphCalls(contract, id => kinds.GetValueOrDefault(id, "IGUser"), () => login == LoginKind.Facebook, faults, seen));
        var story = await client.Host.UploadAsync(new HostedFile("stories/one", Files.Picture(), IsVideo: false), None);
        var feed = await client.Host.UploadAsync(new HostedFile("feed/one", Files.Picture(), IsVideo: false, FillsStory: false), None);
        foreach (var each in Enum.GetValues<LoginKind>())
        {
            login = each;
            var token = await client.Login.RedeemAsync(login, await ConsentAsync(client, login), Callback, None);
            var found = (await client.Login.FindAccountsAsync(login, token.AccessToken, None)).Accounts[0];
            await client.Login.InspectAsync(login, found.AccessToken, None);
            await PublishAsync(client, new InstagramConnection(login, found.InstagramId, found.AccessToken), story, feed, kinds);
            await client.Simulator.AdvanceAsync(TimeSpan.FromHours(25));
            await client.Login.RefreshAsync(login, token.AccessToken, None);
            await client.Login.RevokeAsync(login, token.AccessToken, None);
        }

        faults.ShouldBeEmpty();
        Expected.Except(seen).ShouldBeEmpty("every call that the product makes is checked here");
    }

    private static async Task PublishAsync(OutsideClient client, InstagramConnection account, Uri story, Uri feed, Dictionary<string, string> kinds)
    {
        foreach (var request in (ContainerRequest[])[new(PublicationKind.Story, story, false), new(PublicationKind.Feed, feed, false, "words"), new(PublicationKind.Carousel, feed, false) { IsCarouselItem = true }])
        {
            var container = await client.Publisher.CreateContainerAsync(account, request, None);
            kinds[container] = "ShadowIGMediaBuilder";
            await client.Publisher.ReadContainerAsync(account, container, None);
            if (!request.IsCarouselItem)
            {
                var media = await client.Publisher.PublishAsync(account, container, None);
                kinds[media] = "IGMedia";
                await client.Publisher.FindMediaAsync(account, media, None);
                await client.Insights.ReadAsync(account, media, request.Kind, None);
            }
        }

        await client.Publisher.ReadQuotaAsync(account, None);
        await client.Publisher.ListStoriesAsync(account, None);
        await client.Publisher.ListMediaAsync(account, 5, None);
    }

    private static async Task<string> ConsentAsync(OutsideClient client, LoginKind login)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri($"{client.Login.ConsentAddress(login, Callback, "s")}&auto=1"));
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }
}
