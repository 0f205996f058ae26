using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Domain.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What is said about a chat's publishing is what its posts do, whatever is lacking and whatever else is so.</summary>
public sealed class PublishingOutlookTests
{
    private static readonly bool[] Either = [true, false];

    [Theory]
    [InlineData("SELECT 1", null)]
    [InlineData("UPDATE chat_settings SET active_instagram_account_id = NULL", "no Instagram account is chosen")]
    [InlineData("UPDATE instagram_accounts SET is_active = false", "@shop is deactivated")]
    [InlineData("UPDATE api_tokens SET expires_at = issued_at", "the token of @shop has expired: connect it again")]
    [InlineData("UPDATE api_tokens SET broken_at = issued_at", "Instagram does not accept the token of @shop any more: connect it again")]
    [InlineData("DELETE FROM api_tokens", "@shop has no token: connect it again")]
    [InlineData(
        "UPDATE instagram_accounts SET can_publish_stories = false",
        "Instagram takes stories from business accounts only, and @shop is none: change it in the Instagram app and connect it again")]
    public async Task What_is_said_of_a_chat_is_what_becomes_of_its_posts(string trouble, string? reason)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        await world.ExecuteAsync(trouble);
        var picture = await world.Library.AddAsync("memes/cat.png");
        var item = (await world.Plan.FindAsync(await world.Plan.AddAsync(picture, ServiceWorld.Start.AddMinutes(1))))!;
        foreach (var isInstallationOn in Either)
        {
            world.IsInstagramOn = isInstallationOn;
            await using var process = world.Register(new ServiceCollection()).BuildServiceProvider();
            foreach (var (isChatOn, hasHost, isDryRun, isPaused, isAskedFor) in Circumstances())
            {
                world.MediaHost.IsConfigured = hasHost;
                var chat = await world.Teams.ChangeAsync(world.Chat, $"enable_instagram_api = {isChatOn}, dry_run_mode = {isDryRun}, is_paused = {isPaused}");
                await using var scope = process.CreateAsyncScope();

                var outlook = await scope.ServiceProvider.GetRequiredService<PublishingOutlookReader>().ForAsync(chat, CancellationToken.None);
                var route = await scope.ServiceProvider.GetRequiredService<PublishRouting>()
                    .RouteAsync(new RouteQuestion(item, picture, chat) { IsAskedFor = isAskedFor }, CancellationToken.None);

                var here = $"installation {isInstallationOn}, chat {isChatOn}, host {hasHost}, dry run {isDryRun}, paused {isPaused}, asked for {isAskedFor}";
                var becomes = route is PublishingRoute.Team team ? team.Reason : null;
                if (isInstallationOn && isChatOn)
                {
                    outlook.ShouldNotBeNull(here);
                    Said(outlook).ShouldBe(becomes, here);
                    becomes.ShouldBe(hasHost ? reason : "there is no media host: set CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET", here);
                }
                else
                {
                    outlook.ShouldBeNull(here);
                    becomes.ShouldBe(isInstallationOn ? "Instagram is off for this chat" : "publishing through Instagram is off in this installation (ENABLE_INSTAGRAM_API)", here);
                }
            }
        }
    }

    [Fact]
    public async Task A_used_up_quota_is_said_as_it_stops_posts()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.PlanAutomaticAsync();
        world.Instagram.QuotaUsed = world.Instagram.QuotaTotal;
        var chat = await world.Teams.ChangeAsync(world.Chat, "is_paused = false");

        (await world.AskAsync<PublishingOutlookReader, PublishingOutlook?>(reader => reader.ForAsync(chat, CancellationToken.None)))
            .ShouldBe(new PublishingOutlook.Blocked("Instagram's publishing quota is used up for now"));
    }

    private static string? Said(PublishingOutlook outlook) => outlook is PublishingOutlook.Blocked blocked ? blocked.Reason : null;

    private static IEnumerable<(bool IsChatOn, bool HasHost, bool IsDryRun, bool IsPaused, bool IsAskedFor)> Circumstances() =>
        from isChatOn in Either
        from hasHost in Either
        from isDryRun in Either
        from isPaused in Either
        from isAskedFor in Either
        select (isChatOn, hasHost, isDryRun, isPaused, isAskedFor);
}
