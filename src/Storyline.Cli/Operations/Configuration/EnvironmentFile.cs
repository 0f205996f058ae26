namespace Storyline.Cli.Operations.Configuration;

/// <summary>
/// A <c>.env</c> file: lines of <c>NAME=value</c>, perhaps after <c>export</c>; empty lines and lines that begin with # say nothing.
/// A value in single quotes is taken as it stands; in double quotes \n, \" and \\ are read; without quotes it ends before " #".
/// </summary>
internal static class EnvironmentFile
{
    internal sealed record Entry(string Name, string Value, int Line);

    /// <summary>What the file says; the last line for a name counts. Lines that cannot be read become problems.</summary>
    public static (IReadOnlyDictionary<string, Entry> Entries, IReadOnlyList<ConfigurationProblem> Problems) Read(string path)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var problems = new List<ConfigurationProblem>();
        string[] lines;
        try
        {
            lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(".env", $"{path} cannot be read: {exception.Message.TrimEnd('.')}", "make it readable for the user who starts Storyline"));
            return (entries, problems);
        }

        foreach (var (index, line) in lines.Index())
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (text.StartsWith("export ", StringComparison.Ordinal))
            {
                text = text[7..].TrimStart();
            }

            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : text[..equals].TrimEnd();
            if (!IsName(name))
            {
                problems.Add(new(".env", $"line {index + 1} is not NAME=value", "correct it, or put a # before it"));
            }
            else if (ValueOf(text[(equals + 1)..].Trim()) is { } value)
            {
                entries[name] = new Entry(name, value, index + 1);
            }
            else
            {
                problems.Add(new(name, $"the quoted value in line {index + 1} of .env does not end on that line, or something follows it", "close the quote at the end of the line"));
            }
        }

        return (entries, problems);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static string? ValueOf(string text)
    {
        if (text is not ['"' or '\'', ..])
        {
            var comment = text.IndexOf(" #", StringComparison.Ordinal);
            return text is ['#', ..] ? "" : comment < 0 ? text : text[..comment].TrimEnd();
        }

        var value = new System.Text.StringBuilder();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[0])
            {
                return text[(i + 1)..].TrimStart() is "" or ['#', ..] ? value.ToString() : null;
            }

            var isEscape = text[0] == '"' && text[i] == '\\' && i + 1 < text.Length;
            value.Append(isEscape ? text[++i] is 'n' ? '\n' : text[i] : text[i]);
        }

        return null;
    }
}
