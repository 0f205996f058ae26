using System.Buffers;

namespace Storyline.Services.Core;

/// <summary>A line of CSV, as RFC 4180 has it. What people typed is shown by a spreadsheet, and never calculated.</summary>
internal static class CsvLine
{
    /// <summary>A cell that begins with one of these is a formula to spreadsheets.</summary>
    private const string Formulas = "=+-@\t\r";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>With its end. A cell that is null is empty.</summary>
    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    private static string Cell(string text)
    {
        var shown = text is [var first, ..] && Formulas.Contains(first) ? $"'{text}" : text;
        return shown.AsSpan().ContainsAny(Quoted) ? $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : shown;
    }
}
