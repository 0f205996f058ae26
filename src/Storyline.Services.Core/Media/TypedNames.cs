using Storyline.Data.Media;
using Storyline.Models;

namespace Storyline.Services.Core.Media;

/// <summary>Names of categories and tags as people type them, made into those that are stored. Whoever takes one from a door reads it here, and once.</summary>
public sealed class TypedNames(IComposedNames composed)
{
    /// <summary>A category to put items into; it may be new.</summary>
    /// <exception cref="InvalidRequestException">It cannot be a folder's name, or is too long.</exception>
    public async Task<string> CategoryAsync(string given, CancellationToken cancellationToken) =>
        CategoryName.Of((await EachAsStoredAsync([PlainText.Whole(given)], cancellationToken))[0]);

    /// <summary>Tags to put on or to take off, each once.</summary>
    /// <exception cref="InvalidRequestException">One is empty, too long or holds what a tag cannot.</exception>
    public async Task<IReadOnlyList<string>> TagsAsync(IEnumerable<string> given, CancellationToken cancellationToken) =>
        MediaTexts.Tags(await EachAsStoredAsync([.. given.Select(MediaTexts.BareTag)], cancellationToken));

    /// <summary>A tag that is looked for, whether anything has it or not; null stays null.</summary>
    public Task<string?> SoughtTagAsync(string? given, CancellationToken cancellationToken) =>
        AsStoredAsync(given is null ? null : MediaTexts.BareTag(given), cancellationToken);

    /// <summary>A name as it would be stored, whatever it is; null stays null.</summary>
    public async Task<string?> AsStoredAsync(string? given, CancellationToken cancellationToken) =>
        given is null ? null : (await EachAsStoredAsync([given], cancellationToken))[0];

    /// <summary>Names as they would be stored, in the order given.</summary>
    public Task<IReadOnlyList<string>> EachAsStoredAsync(IReadOnlyList<string> given, CancellationToken cancellationToken) =>
        composed.ComposeAsync(given, cancellationToken);
}
