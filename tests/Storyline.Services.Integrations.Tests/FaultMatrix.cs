using System.Diagnostics;
using System.Globalization;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests;

/// <summary>
/// Each outside system × each kind of fault, once for a call that may be repeated and once for one that is sent once. The budget of a call: three
/// attempts or one, each with its patience, and 0.9 s of pauses; it is kept with a fifth to spare.
/// </summary>
internal static class FaultMatrix
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pauses = TimeSpan.FromSeconds(0.9);

    private static readonly (string Name, SystemFault Fault)[] Faults =
    [
        ("429 with Retry-After", Any("status") with { Status = 429, RetryAfter = 77 }),
        ("429 without", Any("status") with { Status = 429, RetryAfter = 0 }),
        ("500", Any("status") with { Status = 500 }),
        ("502", Any("rubbish") with { Status = 502 }),
        ("503", Any("status") with { Status = 503 }),
        ("time-out", Any("timeout")),
        ("slow body", Any("slow_body")),
        ("reset", Any("cut")),
        ("reset after the effect", Any("lost_answer")),
        ("truncated JSON", Any("half_json")),
        ("broken off in the middle", Any("truncated")),
        ("HTML instead of JSON", Any("rubbish") with { Status = 200 }),
        ("200 with an error body", Any("error_body")),
        ("wrong type", Any("wrong_type")),
        ("huge body", Any("huge_body")),
        ("redirect", Any("redirect")),
        ("name not found", Any("none")),
    ];

    private static readonly (string System, string Operation, int Attempts, FailureKind Lost)[] Calls =
    [
        ("telegram", "getMe", 3, FailureKind.Unavailable),
        ("telegram", "sendMessage", 1, FailureKind.Unknown),
        ("instagram", "container_status", 3, FailureKind.Unavailable),
        ("instagram", "create_container", 1, FailureKind.Unavailable),
        ("instagram", "publish", 1, FailureKind.Unknown),
        ("cloudinary", "destroy", 3, FailureKind.Unavailable),
        ("cloudinary", "upload", 1, FailureKind.Unavailable),
    ];

    public static TheoryData<string, string> Of(string system) =>
        new(from call in Calls where call.System == system from fault in Faults select (call.Operation, fault.Name));

    /// <summary>The fault has its kind, its repeats and its end, and nothing leaks.</summary>
    public static async Task RunAsync(FaultWorld world, string system, string operation, string faultName)
    {
        var call = Calls.Single(known => known.System == system && known.Operation == operation);
        var fault = Faults.Single(known => known.Name == faultName).Fault with { System = system, Operation = operation, Times = 9 };
        var (isSlow, isNowhere, attempts) = (fault.Kind is "timeout" or "slow_body", fault.Kind == "none", 0);
        var patience = (isSlow, system) switch { (false, _) => TimeSpan.FromSeconds(20), (_, "telegram") => Short, _ => Short / 2 };
        var prepared = await world.PrepareAsync(operation);
        await using var client = OutsideClient.In(world.Simulator, () => new CountedCalls(() => Interlocked.Increment(ref attempts)), Settings(patience, isNowhere));
        var effects = await world.EffectsAsync();
        if (!isNowhere)
        {
            await world.Simulator.BreakAsync(fault);
        }

        var started = Stopwatch.GetTimestamp();
        var failure = await Should.ThrowAsync<IntegrationException>(() => CallAsync(client, operation, prepared));
        var lasted = Stopwatch.GetElapsedTime(started);
        await world.Simulator.MendAsync();

        var expected = Expected(call, fault);
        (failure.System, failure.Kind, failure.RetryAfter, attempts).ShouldBe((system, expected.Kind, expected.RetryAfter, expected.Attempts), failure.ToString());
        lasted.ShouldBeLessThan(((call.Attempts * patience) + (call.Attempts > 1 ? Pauses : TimeSpan.Zero)) * 1.2);
        (await world.EffectsAsync() - effects).ShouldBeLessThanOrEqualTo(1, "nothing that is seen happens twice");
        var said = string.Join('\n', client.Logs.Lines.Append(failure.ToString()));
        new[] { DemoWorld.BotToken, DemoWorld.FacebookAppSecret, DemoWorld.CloudApiSecret, prepared.Account.AccessToken, "signature=" }.ShouldAllBe(secret => !said.Contains(secret, StringComparison.Ordinal));
    }

    private static Outcome Expected((string System, string Operation, int Attempts, FailureKind Lost) call, SystemFault fault) => (fault, call) switch
    {
        ({ Status: 429, RetryAfter: > 0 }, _) => new(FailureKind.RateLimited, 1, TimeSpan.FromSeconds(77)),
        ({ Status: 429 }, { System: "telegram" }) => new(FailureKind.RateLimited, call.Operation == "sendMessage" ? 2 : 1, TimeSpan.FromSeconds(1)),
        ({ Status: 429 }, _) => new(FailureKind.RateLimited, 1, null),
        ({ Kind: "none" }, _) => new(FailureKind.Unavailable, call is { System: "telegram", Operation: "sendMessage" } ? 3 : call.Attempts, null),
        ({ Kind: "redirect" }, { System: "telegram" }) => new(FailureKind.Refused, 1, null),
        ({ Kind: "error_body" }, { System: "cloudinary" }) => new(FailureKind.Refused, 1, null),
        _ => new(call.Lost, call.Attempts, null),
    };

    private static Task CallAsync(OutsideClient client, string operation, PreparedCall prepared) => operation switch
    {
        "getMe" => client.Messenger.GetIdentityAsync(None),
        "sendMessage" => client.Messenger.SendTextAsync(DemoWorld.GroupChatId, "hello", null, None),
        "container_status" => client.Publisher.ReadContainerAsync(prepared.Account, prepared.Container, None),
        "create_container" => client.Publisher.CreateContainerAsync(prepared.Account, prepared.Post, None),
        "publish" => client.Publisher.PublishAsync(prepared.Account, prepared.Container, None),
        "destroy" => client.Host.RemoveAsync("stories/none", isVideo: false, None),
        _ => client.Host.UploadAsync(new HostedFile("stories/matrix", prepared.File, IsVideo: false), None),
    };

    private static (string, string?)[] Settings(TimeSpan patience, bool isNowhere)
    {
        var text = patience.ToString("c", CultureInfo.InvariantCulture);
        List<(string, string?)> settings = [("Telegram:Patience", text), ("Instagram:Patience", text), ("Cloudinary:Patience", text), ("Cloudinary:UploadPatience", text)];
        return isNowhere
            ? [.. settings, ("Telegram:ApiBaseUrl", "http://nowhere.invalid"), ("Instagram:BaseUrl", "http://nowhere.invalid/instagram"), ("Cloudinary:BaseUrl", "http://nowhere.invalid")]
            : [.. settings];
    }

    private static SystemFault Any(string kind) => new("*", "*", kind);

    private sealed record Outcome(FailureKind Kind, int Attempts, TimeSpan? RetryAfter);
}
