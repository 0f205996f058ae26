using Shouldly;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Publishing;
using Xunit;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class PublishingRouteTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly InstagramAccountId Shop = new(Guid.Parse("0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e"));

    [Fact]
    public void All_that_is_needed_makes_it_automatic_at_its_planned_time() =>
        PublishingRoute.Decide(Facts()).ShouldBe(new PublishingRoute.Automatic(Shop, Noon));

    [Fact]
    public void A_person_who_asks_for_it_needs_no_policy_and_no_veto() =>
        PublishingRoute.Decide(Facts() with { Policies = [], IsAskedFor = true }).ShouldBe(new PublishingRoute.Automatic(Shop, Noon.AddMinutes(-10)));

    [Fact]
    public void What_a_person_sends_ahead_needs_a_policy_and_no_veto()
    {
        var forced = Facts() with { Now = Noon, IsForced = true };

        PublishingRoute.Decide(forced).ShouldBe(new PublishingRoute.Automatic(Shop, Noon));
        Reason(forced with { Policies = [] }).ShouldBe("this chat wants to be asked");
    }

    [Theory]
    [InlineData(-9, 0)]
    [InlineData(-8, 2)]
    [InlineData(0, 10)]
    [InlineData(5, 15)]
    public void A_veto_that_begins_a_minute_late_is_shorter_and_one_that_begins_later_moves_the_post(int begun, int due) =>
        PublishingRoute.Decide(Facts() with { Now = Noon.AddMinutes(begun) }).ShouldBe(new PublishingRoute.Automatic(Shop, Noon.AddMinutes(due)));

    [Theory]
    [InlineData(6, false, ", with 10 minutes to stop it")]
    [InlineData(16, true, "")]
    public void What_would_go_out_more_than_a_quarter_of_an_hour_late_is_the_teams_and_they_are_told(int begun, bool isForced, string veto)
    {
        var team = PublishingRoute.Decide(Facts() with { Now = Noon.AddMinutes(begun), IsForced = isForced }).ShouldBeOfType<PublishingRoute.Team>();

        team.Reason.ShouldBe($"it would go out more than 15 minutes after its planned time{veto}, and what is that late does not go out by itself");
        team.IsUnexpected.ShouldBeTrue();
    }

    [Fact]
    public void The_hours_are_judged_when_it_would_go_out_and_not_when_it_was_planned_for()
    {
        var moved = Facts() with { PlannedFor = Noon.AddMinutes(-3), Now = Noon.AddMinutes(-5) };

        PublishingRoute.Decide(moved with { Policies = [Policy("memes", 9, 12)] }).ShouldBe(new PublishingRoute.Team("this chat wants to be asked"));
        PublishingRoute.Decide(moved with { Policies = [Policy("memes", 12, 17)] }).ShouldBe(new PublishingRoute.Automatic(Shop, Noon.AddMinutes(5)));
    }

    [Fact]
    public void An_unread_quota_is_no_obstacle_for_it_is_read_before_the_post_goes_out() =>
        PublishingRoute.Decide(With(conditions => conditions with { QuotaLeft = null })).ShouldBeOfType<PublishingRoute.Automatic>();

    [Fact]
    public void Each_obstacle_leaves_it_to_the_team_and_is_named()
    {
        Reason(With(conditions => conditions with { IsInstallationOn = false })).ShouldContain("ENABLE_INSTAGRAM_API");
        Reason(With(conditions => conditions with { Chat = Chat(isOn: false) })).ShouldBe("Instagram is off for this chat");
        Reason(With(conditions => conditions with { IsMediaHostConfigured = false })).ShouldContain("CLOUDINARY_CLOUD_NAME");
        Reason(With(conditions => conditions with { Account = null })).ShouldBe("no Instagram account is chosen");
        Reason(With(conditions => conditions with { AccountProblem = "the token of @shop has expired" })).ShouldBe("the token of @shop has expired");
        Reason(With(conditions => conditions with { QuotaLeft = 0 })).ShouldContain("quota");
        var facts = Facts();
        Reason(facts with { Media = Picture(requiresInteraction: true) }).ShouldContain("sticker");
        Reason(facts with { Media = Picture(MediaVerdict.Invalid) }).ShouldBe("It is too big.");
        Reason(facts with { Policies = [] }).ShouldBe("this chat wants to be asked");
    }

    [Fact]
    public void What_only_a_person_can_do_is_said_before_what_could_be_mended() =>
        Reason(With(conditions => conditions with { Account = null }) with { Media = Picture(requiresInteraction: true) }).ShouldContain("sticker");

    [Theory]
    [InlineData(22, 2, 23, true)]
    [InlineData(22, 2, 1, true)]
    [InlineData(22, 2, 2, false)]
    [InlineData(9, 17, 8, false)]
    [InlineData(9, 17, 16, true)]
    public void A_policy_counts_in_its_hours_on_the_chats_clock(int from, int until, int hour, bool isAutomatic)
    {
        var at = new DateTimeOffset(2026, 11, 23, hour, 30, 0, TimeSpan.FromHours(1));
        var facts = With(conditions => conditions with { Chat = Chat(zone: "Europe/Berlin") });
        var planned = facts with { PlannedFor = at, Now = at.AddHours(-1), Policies = [Policy("memes", from, until)] };

        (PublishingRoute.Decide(planned) is PublishingRoute.Automatic).ShouldBe(isAutomatic);
    }

    [Fact]
    public void A_categorys_own_policy_goes_before_the_one_for_all_others()
    {
        var asks = Policy("memes");
        asks.Mode = PublishingMode.Ask;

        Reason(Facts() with { Policies = [Policy(null), asks] }).ShouldBe("this chat wants to be asked");
        PublishingRoute.Decide(Facts() with { Policies = [Policy(null), Policy("products")] }).ShouldBeOfType<PublishingRoute.Automatic>();
    }

    [Fact]
    public void The_story_is_the_only_new_one_of_its_type_in_its_time_that_is_nobody_elses()
    {
        (string, bool, DateTimeOffset)[] live = [("5", false, Noon.AddSeconds(2)), ("4", true, Noon), ("3", false, Noon), ("2", false, Noon), ("1", false, Noon.AddHours(-3))];

        FreshStory.Candidates(live, ["2"], ["3"], isVideo: false, Noon, Noon.AddSeconds(10)).ShouldBe(["5"]);
        FreshStory.Candidates(live, [], ["3"], isVideo: false, Noon, Noon.AddSeconds(10)).Count.ShouldBe(2);
        FreshStory.Candidates(live, ["2"], ["3"], isVideo: true, Noon, Noon.AddSeconds(10)).ShouldBe(["4"]);
        FreshStory.Candidates(live, ["2", "3", "5"], [], isVideo: false, Noon, Noon.AddSeconds(10)).ShouldBeEmpty();
    }

    private static string Reason(RouteFacts facts) => PublishingRoute.Decide(facts).ShouldBeOfType<PublishingRoute.Team>().Reason;

    private static RouteFacts Facts() => With(conditions => conditions);

    private static RouteFacts With(Func<PublishingConditions, PublishingConditions> change) => new(
        change(new PublishingConditions(true, Chat(), true, Shop, null, 12)),
        Picture(), PublicationKind.Story, Noon, Noon.AddMinutes(-10), [Policy(null)], IsForced: false, IsAskedFor: false);

    private static PublishingPolicy Policy(string? category, int? from = null, int? until = null) => new()
    {
        Id = new PublishingPolicyId(Guid.Empty), TeamId = new TeamId(Guid.Empty), ChatSettingsId = new ChatSettingsId(Guid.Empty), Category = category,
        Mode = PublishingMode.Automatic, HoursStart = from, HoursEnd = until, VetoMinutes = 10, ChangedAt = Noon,
    };

    private static ChatSettings Chat(bool isOn = true, string zone = "UTC") => new()
    {
        Id = new ChatSettingsId(Guid.Empty), TeamId = new TeamId(Guid.Empty), TelegramChatId = -1, Name = "Stories", Purpose = ChatPurpose.Work, PostsPerDay = 3,
        PostingHoursStart = 9, PostingHoursEnd = 21, TimeZone = zone, RepostTtlDays = 30, SkipTtlDays = 3, CreatedAt = Noon, EnableInstagramApi = isOn,
    };

    private static MediaItem Picture(MediaVerdict verdict = MediaVerdict.Valid, bool requiresInteraction = false) => new()
    {
        Id = new MediaItemId(Guid.Empty), TeamId = new TeamId(Guid.Empty), FilePath = "/library/memes/cat.jpg", FileName = "cat.jpg", FileSize = 1, FileModifiedAt = Noon,
        ContentHash = "00", MimeType = "image/jpeg", Category = "memes", Verdict = verdict, VerdictReasons = verdict is MediaVerdict.Invalid ? ["It is too big."] : [],
        RequiresInteraction = requiresInteraction, Source = MediaSource.Folder, CreatedAt = Noon, IndexedAt = Noon,
    };
}
