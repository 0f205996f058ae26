namespace Storyline.Services.Domain.Publishing;

/// <summary>What looking for a post among the stories came to.</summary>
public abstract record StorySighting
{
    private StorySighting() { }

    /// <summary>It is there, under the id that publishing gave.</summary>
    public sealed record ById(string MediaId) : StorySighting;

    /// <summary>One story looks like it and nothing else comes into question.</summary>
    public sealed record ByLook(string MediaId) : StorySighting;

    /// <summary>More than one story looks like it, or one that looks like another sought post too: only a person can tell.</summary>
    public sealed record Unclear(int Stories) : StorySighting;

    public sealed record NotSeen : StorySighting;
}
