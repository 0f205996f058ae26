using System.Globalization;
using Storyline.Models;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Reads two hours as people write them.</summary>
public static class TypedHours
{
    /// <summary><c>9-21</c> or <c>14–2</c>.</summary>
    /// <exception cref="InvalidRequestException">It is no two whole hours from 0 to 23.</exception>
    public static (int Start, int End) Read(string text) => text.Split('-', '–') is [var from, var to] && Hour(from) is { } start && Hour(to) is { } end
        ? (start, end)
        : throw new InvalidRequestException($"Hours are two whole hours from 0 to 23, and “{text.CutTo(20)}” is not. For example: 9-21");

    private static int? Hour(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 23 ? hour : null;
}
