using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Storyline.Api.Http;

/// <summary>Hashes of the inline scripts of the exported pages, so that those scripts run and no others.</summary>
internal sealed partial class InlineScripts
{
    private readonly ConcurrentDictionary<(string Path, DateTimeOffset ChangedAt), IReadOnlyList<string>> known = new();

    /// <summary>As a Content-Security-Policy names them: <c>'sha256-…'</c>.</summary>
    public IReadOnlyList<string> Of(IFileInfo page) => known.GetOrAdd((page.PhysicalPath ?? page.Name, page.LastModified), _ => Read(page));

    private static IReadOnlyList<string> Read(IFileInfo page)
    {
        using var reader = new StreamReader(page.CreateReadStream(), Encoding.UTF8);
        return [.. Script().Matches(reader.ReadToEnd()).Select(script => script.Groups["text"].Value).Where(text => text.Length > 0)
            .Select(text => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'").Distinct()];
    }

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();
}
