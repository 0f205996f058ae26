using Storyline.Models.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class UsageReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly GraphCall Call = new("media", LoginKind.Facebook, HttpMethod.Get, new Uri("https://graph.facebook.com/v26.0/1")) { Account = "17841400000000001" };

    [Theory]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":96}""", 96, 0)]
    [InlineData("""{"17841":[{"type":"instagram","call_count":99,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":17},{"type":"pages","call_count":3}]}""", 99, 17)]
    [InlineData("rubbish", 0, 0)]
    [InlineData("[]", 0, 0)]
    [InlineData("""{"call_count":"many"}""", 0, 0)]
    public void The_highest_counter_counts_and_rubbish_is_nothing(string header, double percent, int minutes)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("X-Business-Use-Case-Usage", header);

        UsageReading.OfAccount(answer).ShouldBe(new UsageReading(percent, TimeSpan.FromMinutes(minutes)));
        UsageReading.OfApp(answer).ShouldBe(default);
    }

    [Fact]
    public void Nearly_used_up_calls_are_left_for_what_a_publish_depends_on()
    {
        var gauge = new UsageGauge();
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("X-Business-Use-Case-Usage", """{"1":[{"call_count":95,"estimated_time_to_regain_access":5}]}""");

        gauge.Note(Call, answer, Now).ShouldBe(TimeSpan.FromMinutes(5));

        var refusal = Should.Throw<IntegrationException>(() => gauge.Demand(Call, Now.AddMinutes(2)));
        (refusal.Kind, refusal.RetryAfter).ShouldBe((FailureKind.RateLimited, TimeSpan.FromMinutes(3)));
        gauge.Demand(Call with { IsUrgent = true }, Now.AddMinutes(2));
        gauge.Demand(Call with { Account = "17841400000000002" }, Now.AddMinutes(2));
        gauge.Demand(Call, Now.AddMinutes(5));
    }

    [Fact]
    public void An_app_that_is_nearly_used_up_stops_every_account_of_its_login()
    {
        var gauge = new UsageGauge();
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("X-App-Usage", """{"call_count":100}""");

        gauge.Note(Call, answer, Now);

        Should.Throw<IntegrationException>(() => gauge.Demand(Call with { Account = "2" }, Now)).RetryAfter.ShouldBe(TimeSpan.FromMinutes(1));
        gauge.Demand(Call with { Login = LoginKind.Instagram, Account = "2" }, Now);
    }
}
