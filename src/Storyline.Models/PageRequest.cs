namespace Storyline.Models;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Limit">1 to 200 items; values outside are brought inside.</param>
/// <param name="Cursor">The cursor of the page before, or null for the first.</param>
public sealed record PageRequest(int Limit = 50, string? Cursor = null)
{
    public int Size => Math.Clamp(Limit, 1, 200);
}
