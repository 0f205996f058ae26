using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests;

/// <summary>Tokens, secrets and signed addresses are planted, every call is made to fail in every way, and everything that is said is searched.</summary>
public sealed class CanaryTests
{
    private const string Canary = "CANARY";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Uri Callback = new("http://localhost:8080/callback?x=1");

    [Fact]
    public async Task Nothing_secret_is_in_an_exception_a_log_a_trace_or_a_measurement()
    {
        await using var client = await OutsideClient.StartAsync(
            ("Instagram:FacebookAppSecret", "CANARYfacebookCANARYfacebook"), ("Instagram:InstagramAppSecret", "CANARYinstagramCANARYinst"), ("Cloudinary:ApiSecret", "CANARYcloudCANARY"));
        using var overheard = new Overheard();
        var said = new List<string>();

        foreach (var fault in Faults())
        {
            await client.Simulator.BreakAsync(fault with { System = "instagram", Times = 200 });
            await client.Simulator.BreakAsync(fault with { System = "cloudinary", Times = 200 });
            foreach (var call in Calls(client))
            {
                said.AddRange(await SayAsync(call));
            }

            await client.Simulator.MendAsync();
        }

        foreach (var call in Calls(client))
        {
            said.AddRange(await SayAsync(call));
        }

        said.Count.ShouldBeGreaterThan(50);
        string[] everything = [.. said, .. client.Logs.Lines, .. overheard.Lines];
        everything.Where(line => line.Contains(Canary, StringComparison.Ordinal) || line.Contains("signature=", StringComparison.OrdinalIgnoreCase) || line.Contains("appsecret_proof=", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<SystemFault> Faults() =>
    [
        new("*", "*", "cut"),
        new("*", "*", "rubbish"),
        new("*", "*", "wrong_type"),
        new("*", "*", "redirect"),
        new("*", "*", "status") { Status = 500 },
        new("*", "*", "status") { Status = 400, Code = 100, Description = "Malformed access token EAACANARYCANARYCANARYCANARYCANARYCANARY at https://host/a?access_token=CANARY&signature=abc. Invalid Signature CANARYCANARYCANARYCANARYCANARYCANARYCANARY. String to sign - 'x'." },
        new("*", "*", "status") { Status = 401, Code = 190, Description = "Invalid Signature EAACANARY. String to sign - 'timestamp=1CANARY'." },
    ];

    private static IEnumerable<Func<Task>> Calls(OutsideClient client)
    {
        foreach (var login in Enum.GetValues<LoginKind>())
        {
            var token = $"EAA{Canary}token{login}{Canary}token{Canary}";
            var account = new InstagramConnection(login, "17841400000000001", token);
            yield return () => client.Publisher.CreateContainerAsync(account, new ContainerRequest(PublicationKind.Story, new Uri("https://res.cloudinary.com/s--CANARY--/a.jpg"), false), None);
            yield return () => client.Publisher.ReadContainerAsync(account, "1", None);
            yield return () => client.Publisher.PublishAsync(account, "1", None);
            yield return () => client.Publisher.ReadQuotaAsync(account, None);
            yield return () => client.Publisher.ListStoriesAsync(account, None);
            yield return () => client.Publisher.FindMediaAsync(account, "1", None);
            yield return () => client.Insights.ReadAsync(account, "1", PublicationKind.Story, None);
            yield return () => client.Login.RedeemAsync(login, $"code{Canary}", Callback, None);
            yield return () => client.Login.FindAccountsAsync(login, token, None);
            yield return () => client.Login.RefreshAsync(login, token, None);
            yield return () => client.Login.InspectAsync(login, token, None);
            yield return () => client.Login.RevokeAsync(login, token, None);
        }

        yield return () => client.Host.UploadAsync(new HostedFile("stories/one", Files.Picture(), IsVideo: false), None);
        yield return () => client.Host.RemoveAsync("stories/one", isVideo: false, None);
        yield return () => client.Host.CheckAsync(None);
        yield return () => client.Host.TryFetchAsync(new Uri($"{client.Simulator.CloudinaryBase}/{DemoWorld.CloudName}/image/upload/s--{Canary}--/v1/a.jpg?signature={Canary}"), None);
    }

    private static async Task<IEnumerable<string>> SayAsync(Func<Task> call)
    {
        try
        {
            var task = call();
            await task;
            return task is Task<TokenReport> { Result.Problem: { } problem } ? [problem] : task is Task<string?> { Result: { } words } ? [words] : [];
        }
        catch (IntegrationException failure)
        {
            return [failure.ToString(), failure.Code ?? "", .. failure.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")];
        }
    }

    /// <summary>All spans and all measurements of the process.</summary>
    private sealed class Overheard : IDisposable
    {
        private readonly List<string> lines = [];
        private readonly ActivityListener traces;
        private readonly MeterListener meters = new();

        public Overheard()
        {
            traces = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("Storyline", StringComparison.Ordinal) || source.Name == "System.Net.Http",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Hear($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
            };
            ActivitySource.AddActivityListener(traces);
            meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
            meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
            meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
            meters.Start();
        }

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        public void Dispose()
        {
            traces.Dispose();
            meters.Dispose();
        }

        private void Hear(string line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
