namespace Storyline.Services.Core.Media;

/// <summary>What can be done to one item or to many at once.</summary>
public abstract record LibraryChange
{
    private LibraryChange() { }

    /// <summary>Puts items away: no plan takes them, and no index brings them back.</summary>
    public sealed record Archive : LibraryChange;

    /// <summary>Takes archived items out again, where their files are there.</summary>
    public sealed record Restore : LibraryChange;

    /// <summary>Gives items another category; their files stay where they are.</summary>
    public sealed record Recategorise(string Category) : LibraryChange;

    /// <summary>Puts words on items and takes others off.</summary>
    public sealed record Retag(IReadOnlyList<string> Add, IReadOnlyList<string> Remove) : LibraryChange;
}
