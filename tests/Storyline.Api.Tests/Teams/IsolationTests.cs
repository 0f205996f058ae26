using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Storyline.Testing;

namespace Storyline.Api.Tests.Teams;

/// <summary>Every operation of the API, asked by an admin of one team with the ids and names of another: nothing of the other is shown or changed.</summary>
public sealed partial class IsolationTests
{
    [Fact]
    public async Task No_operation_shows_or_changes_anything_of_another_team()
    {
        await using var world = await ApiWorld.StartAsync(("Api:RequestsPerMinute", "1000000"));
        var other = await OtherTeam.InAsync(world.ConnectionString);
        await world.GivenPlannedAsync("memes/ours.jpg");
        var before = await other.FingerprintAsync();

        foreach (var operation in (await Operation.AllAsync(world)).Where(operation => operation.NeedsSignIn && !operation.Path.EndsWith("/events", StringComparison.Ordinal)))
        {
            foreach (var path in Paths(operation.Path, other))
            {
                foreach (var body in Bodies(operation, other))
                {
                    var (sent, answer) = await AskAsync(world, operation.Method, path, body);
                    OtherTeam.LeakIn(WithoutEcho(answer, path + sent)).ShouldBeNull($"{operation.Method} {path} {sent}: {answer}");
                }
            }
        }

        (await other.FingerprintAsync()).ShouldBe(before);
    }

    private static async Task<(string Sent, string Answer)> AskAsync(ApiWorld world, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await world.Admin.SendAsync(request, ApiWorld.Token);
        return (body ?? "", await response.Content.ReadAsStringAsync(ApiWorld.Token));
    }

    /// <summary>The path with each of their ids in each of its places, and with their names as filters.</summary>
    private static IEnumerable<string> Paths(string path, OtherTeam other) => Place().IsMatch(path)
        ? other.Ids.Select(id => Place().Replace(path, id.ToString()))
        : [path, $"{path}?chatId={other.Chat}&category={OtherTeam.Category}&text={OtherTeam.Mark}&mediaId={other.Picture}&q={OtherTeam.Mark}"];

    /// <summary>Bodies that name what is theirs; most do not fit most operations, which is an answer too.</summary>
    private static IEnumerable<string?> Bodies(Operation operation, OtherTeam other) => operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Delete
        ? [null]
        :
        [
            null, "{}", $$"""{"mediaId":"{{other.Picture}}"}""", $$"""{"mediaId":"{{other.Picture}}","days":3}""", $$"""{"days":3}""",
            """{"role":"member"}""", """{"isActive":false}""", """{"postsPerDay":9}""", $$"""{"activeInstagramAccountId":"{{other.Account}}"}""", """{"ratios":{"memes":1}}""",
        ];

    // An answer that only repeats what was asked for tells nobody anything.
    private static string WithoutEcho(string answer, string asked) => Word().Matches(asked).Select(word => word.Value).Distinct()
        .Aggregate(answer, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"0b0b0b0b[0-9a-f-]+|bravo-memes")]
    private static partial Regex Word();
}
