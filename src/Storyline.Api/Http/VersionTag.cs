using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storyline.Models;

namespace Storyline.Api.Http;

/// <summary>ETags that are the version of a row: a write says which version it changes, and a stale one is refused instead of overwriting.</summary>
internal static class VersionTag
{
    public static void Set(HttpResponse response, int version) =>
        response.GetTypedHeaders().ETag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));

    /// <summary>The version that the caller saw; null for <c>If-Match: *</c>, which means any.</summary>
    /// <exception cref="InvalidRequestException">The header is missing or is no version.</exception>
    public static int? Required(HttpRequest request) => request.GetTypedHeaders().IfMatch switch
    {
        [{ Tag.Value: "*" }] => null,
        [{ IsWeak: false, Tag: var tag }] when int.TryParse(tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        _ => throw new InvalidRequestException("Say with the header If-Match which version you change: the ETag that reading gave, or * for any."),
    };
}
