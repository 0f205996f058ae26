using System.ComponentModel.DataAnnotations;
using Storyline.Models;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>One change to many items, in one step.</summary>
/// <param name="Ids">1 to 1,000.</param>
/// <param name="Category">For <c>categorise</c>.</param>
/// <param name="AddTags">For <c>tag</c>.</param>
/// <param name="RemoveTags">For <c>tag</c>.</param>
public sealed record BulkRequest(
    [property: MinLength(1), MaxLength(1000)] IReadOnlyList<Guid> Ids,
    BulkAction Action,
    [property: MaxLength(100)] string? Category = null,
    IReadOnlyList<string>? AddTags = null,
    IReadOnlyList<string>? RemoveTags = null)
{
    internal LibraryChange ToChange() => Action switch
    {
        BulkAction.Archive => new LibraryChange.Archive(),
        BulkAction.Restore => new LibraryChange.Restore(),
        BulkAction.Categorise => new LibraryChange.Recategorise(Category ?? throw new InvalidRequestException("The action 'categorise' needs a category: name it.")),
        BulkAction.Tag => new LibraryChange.Retag(AddTags ?? [], RemoveTags ?? []),
    };
}
