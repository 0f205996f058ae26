namespace Storyline.Services.Core.Operations;

/// <summary>What an operation says of itself in its trace. No personal data, no secrets.</summary>
public sealed class RunNotes
{
    private readonly SortedDictionary<string, object> facts = new(StringComparer.Ordinal);

    /// <summary>True for a tick that found nothing: it leaves no row.</summary>
    public bool DidNothing { get; private set; }

    internal IReadOnlyDictionary<string, object> Facts => facts;

    public void Set(string name, object value) => facts[name] = value;

    public void FoundNothing() => DidNothing = true;
}
