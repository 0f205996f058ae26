using System.ComponentModel.DataAnnotations;
using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>What is to change of an item, as a JSON merge patch: what is left out stays as it is, null takes it away.</summary>
public sealed record MediaPatchRequest
{
    private NewText? title;
    private NewText? caption;
    private NewText? link;
    private bool? needsPerson;
    private string? category;

    /// <summary>At most 300 characters, on one line.</summary>
    [MaxLength(300)]
    public string? Title
    {
        get => title?.Value;
        init => title = new NewText(value);
    }

    /// <summary>At most 2,200 characters, kept as typed.</summary>
    [MaxLength(2200)]
    public string? Caption
    {
        get => caption?.Value;
        init => caption = new NewText(value);
    }

    /// <summary>Begins with https:// or http://.</summary>
    [MaxLength(2048)]
    public string? LinkUrl
    {
        get => link?.Value;
        init => link = new NewText(value);
    }

    /// <summary>Needs a sticker or another step that only a person can do; null is false.</summary>
    public bool? RequiresInteraction
    {
        get => needsPerson;
        init => needsPerson = value ?? false;
    }

    /// <summary>Cannot be taken away. The file stays where it is, and no index changes it back.</summary>
    [MaxLength(100)]
    public string? Category
    {
        get => category;
        init => category = value ?? "";
    }

    public MediaEdit ToEdit() => new(title, caption, link, needsPerson, category);
}
