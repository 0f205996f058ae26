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

    /// <summary>Files that were found and are in the library now.</summary>
    public int InLibrary => Added + Updated + Moved + Unchanged;

    /// <summary>Counts a file that was read. Returns what is to be written of it; null when it is nothing for the library.</summary>
    public FileFindings? Note(ReadFile file)
    {
        var (path, findings, problem) = file;
        switch (findings?.Probe)
        {
            case null:
                Problem(path, problem!);
                return null;
            case MediaProbe.Unreadable { MimeType: null } when !MediaExtensions.Promise(path):
                Ignored++;
                return null;
            case MediaProbe.Unreadable unreadable:
                Problem(path, unreadable.Reason);
                return null;
            default:
                if (findings.Verdict.Verdict is MediaVerdict.Invalid)
                {
                    Refuse(path, findings.Verdict.Reasons);
                }

                if (findings.Probe is MediaProbe.NotProbed clip)
                {
                    NotProbed(path, clip.Reason);
                }

                return findings;
        }
    }

    public void Duplicate(string path, string of) => duplicates.Add(new IndexedFile(path, $"It has the same content as {of}."));

    public void PutAway(string path, string of) =>
        duplicates.Add(new IndexedFile(path, $"It has the same content as {of}, which was archived, so it is archived too: restore it to use it."));

    public void Alike(string path, LookAlike near) =>
        alike.Add(new IndexedFile(path, $"It looks like {near.Item.FilePath} ({near.Distance} of 64 bits differ)."));

    public void Problem(string path, string reason) => problems.Add(new IndexedFile(path, reason));

    /// <param name="gone">How many items in use lie below the folder, as far as the library knows.</param>
    public void NothingFound(int gone) => Problem(
        ".",
        $"The folder holds no picture or clip that can be used, but {gone} of the library should lie in it: perhaps its disk is not mounted. Nothing was archived. "
        + "Mount it and index again; pictures that are gone for good can be archived by name with storyline media archive.");

    public void Category(string name) => categories.Add(name);

    public IndexReport Report(string folder) => new(
        folder, Added, Updated, Moved, Unchanged, Archived, Ignored, Sorted(duplicates), Sorted(alike), Sorted(refused), Sorted(notProbed),
        Sorted(problems), [.. categories]);

    private void Refuse(string path, IEnumerable<string> reasons) => refused.Add(new IndexedFile(path, string.Join(" ", reasons)));

    private void NotProbed(string path, string reason) => notProbed.Add(new IndexedFile(path, reason));

    private static IReadOnlyList<IndexedFile> Sorted(List<IndexedFile> files) => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
