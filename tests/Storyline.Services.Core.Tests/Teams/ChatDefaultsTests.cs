using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

/// <summary>The environment's values are a chat's first ones, and nothing after that.</summary>
public sealed class ChatDefaultsTests
{
    private static readonly Dictionary<string, string?> Before = new()
    {
        ["PostsPerDay"] = "5",
        ["PostingHoursStart"] = "8",
        ["PostingHoursEnd"] = "20",
        ["TimeZone"] = "Europe/Lisbon",
        ["RepostTtlDays"] = "60",
        ["SkipTtlDays"] = "6",
        ["DryRunMode"] = "true",
        ["EnableInstagramApi"] = "true",
        ["CaptionStyle"] = "simple",
        ["SendLifecycleNotifications"] = "false",
    };

    private static readonly Dictionary<string, string?> Since = new()
    {
        ["PostsPerDay"] = "7",
        ["PostingHoursStart"] = "10",
        ["PostingHoursEnd"] = "1",
        ["TimeZone"] = "Asia/Tokyo",
        ["RepostTtlDays"] = "14",
        ["SkipTtlDays"] = "2",
        ["DryRunMode"] = "false",
        ["EnableInstagramApi"] = "false",
        ["CaptionStyle"] = "enhanced",
        ["SendLifecycleNotifications"] = "true",
    };

    [Fact]
    public async Task A_chat_takes_the_environments_values_once_and_keeps_them_whatever_the_environment_says_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var first = StartedWith(world, Before);
        await using var later = StartedWith(world, Since);

        var (_, old) = await RegisterAsync(first, "old", -7001);
        var (_, again) = await RegisterAsync(later, "old", -7001);
        var (_, young) = await RegisterAsync(later, "young", -7002);

        Values(old).ShouldBe((5, 8, 20, "Europe/Lisbon", 60, 6, true, true, CaptionStyle.Simple, false));
        (again.Id, Values(again)).ShouldBe((old.Id, Values(old)));
        Values(young).ShouldBe((7, 10, 1, "Asia/Tokyo", 14, 2, false, false, CaptionStyle.Enhanced, true));
    }

    [Fact]
    public async Task What_people_changed_since_stays_and_a_team_has_one_switch_for_start_and_stop()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var first = StartedWith(world, Before);
        await using var later = StartedWith(world, Since);
        var (team, old) = await RegisterAsync(first, "shop", -7001);
        await world.Teams.ChangeAsync(old, "posts_per_day = 9, time_zone = 'UTC', catch_up_policy = 'skip', show_verbose_notifications = false");

        var (_, again) = await RegisterAsync(later, "shop", -7001);
        var (_, second) = await RegisterAsync(later, "shop", -7002);

        Values(again).ShouldBe((9, 8, 20, "UTC", 60, 6, true, true, CaptionStyle.Simple, false));
        (again.CatchUpPolicy, again.ShowVerboseNotifications, again.TeamId).ShouldBe((CatchUpPolicy.Skip, false, team.Id));
        Values(second).ShouldBe((7, 10, 1, "Asia/Tokyo", 14, 2, false, false, CaptionStyle.Enhanced, false));
    }

    /// <summary>A process on the world's database, in an environment of its own.</summary>
    private static ServiceProvider StartedWith(ServiceWorld world, Dictionary<string, string?> defaults)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(defaults.Select(value => KeyValuePair.Create($"{ChatDefaultsOptions.Section}:{value.Key}", value.Value))).Build();
        var services = world.Register(new ServiceCollection());
        services.AddOptions<ChatDefaultsOptions>().Bind(configuration.GetSection(ChatDefaultsOptions.Section));
        return services.BuildServiceProvider();
    }

    /// <summary>What happens at each start: the team is there, and its chat is registered.</summary>
    private static async Task<(Team Team, ChatSettings Chat)> RegisterAsync(ServiceProvider process, string slug, long chatId)
    {
        await using var scope = process.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<TeamDirectory>();
        var team = (await directory.ListAsync(CancellationToken.None)).SingleOrDefault(one => one.Slug == slug)
            ?? await directory.CreateAsync(slug, slug, CancellationToken.None);
        var setup = scope.ServiceProvider.GetRequiredService<TeamSetup>();
        return (team, await setup.RegisterChatAsync(team, chatId, "Stories", ChatPurpose.Work, CancellationToken.None));
    }

    private static (int, int, int, string, int, int, bool, bool, CaptionStyle, bool) Values(ChatSettings chat) => (
        chat.PostsPerDay, chat.PostingHoursStart, chat.PostingHoursEnd, chat.TimeZone, chat.RepostTtlDays, chat.SkipTtlDays,
        chat.DryRunMode, chat.EnableInstagramApi, chat.CaptionStyle, chat.SendLifecycleNotifications);
}
