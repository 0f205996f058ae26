namespace Storyline.Data.Media;

/// <summary>
/// Names of files, categories and tags as they are stored: each letter and its marks in one. Some devices, such as a Mac, write them apart, and compared so they
/// would be other names.
/// </summary>
public interface IComposedNames
{
    /// <summary>Each name, in the order given.</summary>
    Task<IReadOnlyList<string>> ComposeAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);
}
