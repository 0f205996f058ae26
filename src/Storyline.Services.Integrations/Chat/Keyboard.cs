using System.Collections.Immutable;

namespace Storyline.Services.Integrations.Chat;

/// <summary>Buttons under a message, row by row.</summary>
public sealed record Keyboard(ImmutableArray<ImmutableArray<Button>> Rows)
{
    public static Keyboard Of(params IEnumerable<IEnumerable<Button>> rows) => new([.. rows.Select(row => row.ToImmutableArray())]);
}
