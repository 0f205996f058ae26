namespace Storyline.Year.Tests.Rigs;

/// <summary>Ids that are the same in every run, in the product's shape (version 7).</summary>
internal static class Ids
{
    public static Guid Of(string kind, int number)
    {
        var prefix = kind.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter));
        return new Guid($"{prefix:x8}-0000-7000-8000-{number:x12}");
    }
}
