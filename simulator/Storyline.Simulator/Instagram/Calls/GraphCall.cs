using System.Globalization;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>One call: method, path without the version, and parameters from query, form or JSON alike.</summary>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Version">The version as called, <c>v23.0</c>; null without one.</param>
/// <param name="Path">The parts after the version.</param>
/// <param name="Values">The parameters.</param>
/// <param name="Origin">Scheme, host and port that were called: what the addresses in answers begin with.</param>
internal sealed record GraphCall(string Method, string? Version, IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Values, string Origin)
{
    /// <summary>From the parameter or the Authorization header.</summary>
    public string? AccessToken => Text("access_token");

    public string FullPath => "/" + string.Join('/', Path);

    public string? Text(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Need(string name) => Text(name) ?? throw GraphErrors.MissingParameter(name);

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public int? Integer(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw GraphErrors.BadParameter($"Param {name} must be an integer");
    }

    /// <summary>A list given as JSON or separated by commas.</summary>
    public IReadOnlyList<string> List(string name) => Text(name) is { } text
        ? [.. text.Trim('[', ']').Split(',').Select(part => part.Trim().Trim('"')).Where(part => part.Length > 0)]
        : [];
}
