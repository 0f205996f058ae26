using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Services.Domain.Teams;

namespace Storyline.Api.Teams;

/// <summary>Reads a merge patch as changes. In it, null takes a value away, which only the account allows.</summary>
internal static class SettingsPatch
{
    public const string MediaType = "application/merge-patch+json";
    private const string Account = "activeInstagramAccountId";
    private static readonly HashSet<string> Known = [.. typeof(SettingsPatchRequest).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    /// <exception cref="InvalidRequestException">The body is no object of settings, or takes away what cannot be missing.</exception>
    public static async Task<IReadOnlyList<SettingChange>> ReadAsync(HttpRequest request, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The patch must be JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var body = await request.ReadFromJsonAsync<JsonElement>(json, cancellationToken);
            if (body.ValueKind is not JsonValueKind.Object)
            {
                throw new InvalidRequestException("The patch is an object with the settings that change, for example {\"postsPerDay\": 5}.");
            }

            if (body.EnumerateObject().Select(member => member.Name).FirstOrDefault(named => !Known.Contains(named)) is { } unknown)
            {
                throw new InvalidRequestException($"There is no setting {unknown}: capital letters count, and these exist: {string.Join(", ", Known.Order(StringComparer.Ordinal))}.");
            }

            if (body.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Null).Select(member => member.Name).FirstOrDefault(named => named != Account) is { } name)
            {
                throw new InvalidRequestException($"{name} cannot be taken away: leave it out to keep it, or give it a value.");
            }

            return [.. Changes(body.Deserialize<SettingsPatchRequest>(json)!, body.TryGetProperty(Account, out _))];
        }
        catch (JsonException unreadable)
        {
            throw new BadHttpRequestException("The patch does not fit.", unreadable);
        }
    }

    private static IEnumerable<SettingChange> Changes(SettingsPatchRequest patch, bool namesAccount)
    {
        SettingChange?[] all =
        [
            patch.DryRunMode is { } dry ? new SettingChange.DryRun(dry) : null,
            patch.EnableInstagramApi is { } api ? new SettingChange.InstagramApi(api) : null,
            patch.IsPaused is { } paused ? new SettingChange.Paused(paused) : null,
            patch.ShowVerboseNotifications is { } verbose ? new SettingChange.Verbose(verbose) : null,
            patch.SendLifecycleNotifications is { } lifecycle ? new SettingChange.LifecycleMessages(lifecycle) : null,
            patch.PostsPerDay is { } posts ? new SettingChange.PostsPerDay(posts) : null,
            patch.PostingHoursStart is { } start ? new SettingChange.PostingHoursStart(start) : null,
            patch.PostingHoursEnd is { } end ? new SettingChange.PostingHoursEnd(end) : null,
            patch.TimeZone is { } zone ? new SettingChange.TimeZone(zone) : null,
            patch.RepostTtlDays is { } repost ? new SettingChange.RepostDays(repost) : null,
            patch.SkipTtlDays is { } skip ? new SettingChange.SkipDays(skip) : null,
            patch.CatchUpPolicy is { } policy ? new SettingChange.CatchUp(policy) : null,
            patch.CaptionStyle is { } style ? new SettingChange.Captions(style) : null,
            namesAccount ? new SettingChange.Account(patch.ActiveInstagramAccountId is { } id ? new InstagramAccountId(id) : null) : null,
        ];
        return all.OfType<SettingChange>();
    }
}
