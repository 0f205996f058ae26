using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary>
/// Counts calls in the current hour and writes what share of the allowance they are: 200 calls for each of the app's ten thousand users,
/// unless a fixed share was asked for.
/// </summary>
internal sealed class UsageMeter(SimulatedWorld world)
{
    public const int Full = 100;
    private const double Allowance = 200 * 10_000;

    private readonly Lock gate = new();
    private long hour;
    private long calls;

    public void Count()
    {
        var now = world.Now.ToUnixTimeSeconds() / 3600;
        lock (gate)
        {
            calls = now == hour ? calls + 1 : 1;
            hour = now;
        }
    }

    /// <summary>The answer with Meta's usage headers.</summary>
    public WireAnswer Stamp(WireAnswer answer, GraphCall call)
    {
        var percent = world.Read(state => state.Instagram.Behaviour.UsagePercent) ?? Counted();
        var app = new JsonObject { ["call_count"] = percent, ["total_cputime"] = percent / 2, ["total_time"] = percent / 2 };
        var headers = new Dictionary<string, StringValues>(answer.Headers) { ["X-App-Usage"] = app.ToJsonString(), ["facebook-api-version"] = call.Version ?? "v26.0" };
        if (call.Path is [var id, ..] && world.Read(state => state.Instagram.Account(id)) is { } account)
        {
            headers["X-Business-Use-Case-Usage"] = BusinessUse(account, percent).ToJsonString();
        }

        return answer with { Headers = headers };
    }

    private static JsonObject BusinessUse(Account account, int percent) => new()
    {
        [account.Id] = new JsonArray(new JsonObject
        {
            ["type"] = "instagram",
            ["call_count"] = percent,
            ["total_cputime"] = percent / 2,
            ["total_time"] = percent / 2,
            ["estimated_time_to_regain_access"] = percent >= Full ? 60 : 0,
        }),
    };

    private int Counted()
    {
        lock (gate)
        {
            return Math.Min(Full - 1, (int)Math.Ceiling(calls * 100 / Allowance));
        }
    }
}
