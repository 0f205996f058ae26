namespace Storyline.Services.Core.Media.Indexing;

/// <summary>What an index did.</summary>
/// <param name="Added">New items.</param>
/// <param name="Updated">Items whose file changed.</param>
/// <param name="Moved">Items whose file was found elsewhere by its content.</param>
/// <param name="Unchanged">Files that did not need to be read.</param>
/// <param name="Archived">Items that are out of use because their files are gone.</param>
/// <param name="Ignored">Files that are not media.</param>
/// <param name="Duplicates">Files with the same bytes as another; the message names it.</param>
/// <param name="Alike">New files that look like another item without having the same bytes; the message names it and how near it is.</param>
/// <param name="Refused">Readable files that Instagram would refuse, and why.</param>
/// <param name="NotProbed">Clips that were taken in without a look inside, because this machine lacks the program for it.</param>
/// <param name="Problems">Files and folders that could not be read, and why; a folder that lost all its pictures at once is one of them.</param>
/// <param name="Categories">Categories that files were found in.</param>
public sealed record IndexReport(
    string Folder,
    int Added,
    int Updated,
    int Moved,
    int Unchanged,
    int Archived,
    int Ignored,
    IReadOnlyList<IndexedFile> Duplicates,
    IReadOnlyList<IndexedFile> Alike,
    IReadOnlyList<IndexedFile> Refused,
    IReadOnlyList<IndexedFile> NotProbed,
    IReadOnlyList<IndexedFile> Problems,
    IReadOnlyList<string> Categories)
{
    /// <summary>Files that are in the library now.</summary>
    public int InLibrary => Added + Updated + Moved + Unchanged;
}
