using System.Net;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class FailureTableTests
{
    private const string Token = "EAABcanaryCANARYcanaryCANARYcanaryCANARY";

    /// <summary>Which kinds do what Meta advises.</summary>
    private static readonly Dictionary<string, FailureKind[]> Fitting = new()
    {
        ["retry"] = [FailureKind.Unavailable],
        ["check_url_public_then_retry"] = [FailureKind.Unavailable],
        ["retry_1_2_times_in_30s_2min_then_new_container"] = [FailureKind.NotFound, FailureKind.Unavailable],
        ["new_container"] = [FailureKind.NotFound],
        ["new_container_or_reauth"] = [FailureKind.NotFound, FailureKind.Unauthorized],
        ["poll_until_FINISHED"] = [FailureKind.NotReady],
        ["wait_next_day"] = [FailureKind.QuotaReached],
        ["stop_and_tell_user"] = [FailureKind.Forbidden],
        ["reject"] = [FailureKind.Refused],
    };

    [Fact]
    public void Every_publishing_error_that_Meta_lists_has_a_kind_that_does_what_Meta_advises()
    {
        var listed = SharedContracts.JsonOrSkip("derived", "meta-instagram-errors.json")["errors"]!.AsArray();

        listed.Count.ShouldBe(24);
        foreach (var error in listed)
        {
            var (code, subcode, action) = ((int)error!["code"]!, (int)error["subcode"]!, (string)error["action"]!);
            PublishingFailures.Find(code, subcode).ShouldNotBeNull($"{code}/{subcode}");
            var failure = Failure(code, subcode, (string)error["meaning"]!);

            Fitting[action].ShouldContain(failure.Kind, $"{code}/{subcode}: {action}");
            failure.Code.ShouldBe($"{code}/{subcode}");
            PublishingFailures.FindBySubcode(subcode)!.Value.Kind.ShouldBe(failure.Kind);
        }
    }

    [Theory]
    [InlineData(190, null, FailureKind.Unauthorized, "connect the account again")]
    [InlineData(190, 458, FailureKind.Unauthorized, "removed the app")]
    [InlineData(190, 459, FailureKind.Unauthorized, "confirm something first")]
    [InlineData(190, 460, FailureKind.Unauthorized, "password was changed")]
    [InlineData(190, 463, FailureKind.Unauthorized, "expired")]
    [InlineData(190, 467, FailureKind.Unauthorized, "connect the account again")]
    [InlineData(102, null, FailureKind.Unauthorized, "connect the account again")]
    [InlineData(104, null, FailureKind.Unauthorized, "connect the account again")]
    [InlineData(4, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(17, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(32, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(613, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(80001, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(80002, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(80003, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(80004, null, FailureKind.RateLimited, "tried again later")]
    [InlineData(10, null, FailureKind.Forbidden, "leave every permission ticked")]
    [InlineData(200, null, FailureKind.Forbidden, "leave every permission ticked")]
    [InlineData(299, null, FailureKind.Forbidden, "leave every permission ticked")]
    [InlineData(1, null, FailureKind.Unavailable, "the words of Meta")]
    [InlineData(2, null, FailureKind.Unavailable, "the words of Meta")]
    [InlineData(100, 33, FailureKind.NotFound, "does not exist")]
    [InlineData(100, null, FailureKind.Refused, "the words of Meta")]
    [InlineData(100, 36009, FailureKind.Refused, "begin the login again")]
    [InlineData(2635, null, FailureKind.Refused, "INSTAGRAM_GRAPH_VERSION")]
    [InlineData(12345, null, FailureKind.Refused, "the words of Meta")]
    public void Errors_about_tokens_rates_and_rights_have_a_kind_and_say_what_to_do(int code, int? subcode, FailureKind kind, string words)
    {
        var failure = Failure(code, subcode, "the words of Meta");

        failure.Kind.ShouldBe(kind);
        failure.Message.ShouldContain(words);
        failure.Data[InstagramFailures.TraceKey].ShouldBe("AbC123");
    }

    [Theory]
    [InlineData("(#10) Not enough viewers for the media to show insights", 10, FailureKind.NotReady)]
    [InlineData("(#10) The user is not an Instagram Business", 10, FailureKind.Forbidden)]
    [InlineData("Invalid appsecret_proof provided in the API argument", 100, FailureKind.Misconfigured)]
    [InlineData("Error validating client secret.", 1, FailureKind.Misconfigured)]
    public void Some_codes_mean_several_things_and_only_the_words_tell_them_apart(string words, int code, FailureKind kind) => Failure(code, null, words).Kind.ShouldBe(kind);

    [Fact]
    public void What_Meta_calls_transient_may_be_tried_again_whatever_its_code() =>
        InstagramFailures.From("media", new GraphError(12345, null, "Please retry", true, null, null, null), null).Kind.ShouldBe(FailureKind.Unavailable);

    [Fact]
    public void A_server_that_says_when_to_come_back_is_asked_no_sooner_whatever_its_error() =>
        InstagramFailures.From("media", new GraphError(2, null, "Service temporarily unavailable", true, null, null, null), TimeSpan.FromSeconds(30))
            .ShouldSatisfyAllConditions(failure => failure.Kind.ShouldBe(FailureKind.Unavailable), failure => failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30)));

    [Theory]
    [InlineData("""{"access_token":"","token_type":"bearer","expires_in":5183944}""")]
    [InlineData("""{"access_token":"  ","expires_in":5183944}""")]
    public void An_answer_without_a_token_is_trouble_and_no_token(string answer) => Should.Throw<IntegrationException>(
        () => TokenReading.Granted(System.Text.Json.JsonSerializer.Deserialize<GraphWire.Token>(answer, GraphWire.Json)!, DateTimeOffset.UnixEpoch))
        .Kind.ShouldBe(FailureKind.Unavailable);

    [Fact]
    public void Words_for_the_person_win_over_words_for_the_programmer_and_lose_what_is_secret()
    {
        var failure = InstagramFailures.From(
            "create_container",
            new GraphError(9999, null, "programmer", false, null, $"See https://host.example/path?access_token={Token} or\n{Token} or AQDmCANARYmCANARYmCANARYmCANARYmCANARY.", null),
            null,
            Token);

        failure.Message.ShouldBe("Instagram refused create_container: See https://host.example/path?… or … or … (error 9999).");
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, FailureKind.RateLimited)]
    [InlineData(HttpStatusCode.Unauthorized, FailureKind.Forbidden)]
    [InlineData(HttpStatusCode.Forbidden, FailureKind.Forbidden)]
    [InlineData(HttpStatusCode.NotFound, FailureKind.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, FailureKind.Refused)]
    public void A_refusal_without_Metas_envelope_is_judged_by_its_status(HttpStatusCode status, FailureKind kind) =>
        InstagramFailures.From("media", status, TimeSpan.FromSeconds(7)).ShouldSatisfyAllConditions(failure => failure.Kind.ShouldBe(kind), failure => failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7)));

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.Found)]
    public void A_server_in_trouble_or_a_sign_to_elsewhere_says_nothing_about_what_happened(HttpStatusCode status) =>
        Should.Throw<UnclearAnswerException>(() => InstagramFailures.From("publish", status, null));

    private static IntegrationException Failure(int code, int? subcode, string words) =>
        InstagramFailures.From("publish", new GraphError(code, subcode, words, false, null, null, "AbC123"), null);
}
