using Storyline.Models.Media;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Counts while an index runs.</summary>
internal sealed class IndexTally
{
    private readonly List<IndexedFile> duplicates = [];
    private readonly List<IndexedFile> alike = [];
    private readonly List<IndexedFile> refused = [];
    private readonly List<IndexedFile> notProbed = [];
    private readonly List<IndexedFile> problems = [];
    private readonly SortedSet<string> categories = new(StringComparer.Ordinal);

    public int Added { get; set; }
    public int Updated { get; set; }
    public int Moved { get; set; }
    public int Unchanged { get; set; }
    public int Archived { get; set; }
    public int Ignored { get; set; }

    public void Duplicate(string path, string of) => duplicates.Add(new IndexedFile(path, $"It has the same content as {of}."));

    public void PutAway(string path, string of) =>
        duplicates.Add(new IndexedFile(path, $"It has the same content as {of}, which was archived, so it is archived too: restore it to use it."));

    public void Alike(string path, LookAlike near) =>
        alike.Add(new IndexedFile(path, $"It looks like {near.Item.FilePath} ({near.Distance} of 64 bits differ)."));

    public void Refuse(string path, IEnumerable<string> reasons) => refused.Add(new IndexedFile(path, string.Join(" ", reasons)));

    public void NotProbed(string path, string reason) => notProbed.Add(new IndexedFile(path, reason));

    public void Problem(string path, string reason) => problems.Add(new IndexedFile(path, reason));

    public void Category(string name) => categories.Add(name);

    public IndexReport Report(string folder) => new(
        folder, Added, Updated, Moved, Unchanged, Archived, Ignored, Sorted(duplicates), Sorted(alike), Sorted(refused), Sorted(notProbed),
        Sorted(problems), [.. categories]);

    private static IReadOnlyList<IndexedFile> Sorted(List<IndexedFile> files) => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
