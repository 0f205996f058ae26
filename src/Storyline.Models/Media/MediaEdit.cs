namespace Storyline.Models.Media;

/// <summary>What a person wants changed of an item; null leaves it as it is.</summary>
public sealed record MediaEdit(NewText? Title = null, NewText? Caption = null, NewText? LinkUrl = null, bool? RequiresInteraction = null, string? Category = null)
{
    public bool IsEmpty => this == new MediaEdit();
}
