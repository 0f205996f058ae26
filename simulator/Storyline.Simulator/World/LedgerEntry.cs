namespace Storyline.Simulator.World;

/// <summary>One thing the world saw, whatever the product believes.</summary>
internal sealed record LedgerEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>telegram</c>, <c>instagram</c> or <c>cloudinary</c>.</summary>
    public required string System { get; init; }

    /// <summary>The method called, or <c>user.send</c>, <c>user.tap</c> … for what people did.</summary>
    public required string Operation { get; init; }

    /// <summary><c>done</c>: it took effect; <c>refused</c>: it did not, and the caller was told why; <c>fault</c>: a scripted fault kept it away.</summary>
    public required string Outcome { get; init; }

    /// <summary>The scripted fault that hid or spoilt the answer, when there was one.</summary>
    public string? Fault { get; init; }

    public long? ChatId { get; init; }

    public IReadOnlyList<long>? MessageIds { get; init; }

    /// <summary>Who acted: <c>bot</c> or a person's username.</summary>
    public string? By { get; init; }

    /// <summary>What was said: text, caption, button or toast.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string>? FileIds { get; init; }

    /// <summary>The refusal's code and words.</summary>
    public string? Detail { get; init; }

    /// <summary>Instagram: the account's id.</summary>
    public string? Account { get; init; }

    /// <summary>Instagram: the container's id.</summary>
    public string? Container { get; init; }

    /// <summary>Instagram: the id of what went live.</summary>
    public string? Media { get; init; }

    /// <summary>Instagram: where the picture or clip was fetched from; Cloudinary: what was delivered.</summary>
    public string? Url { get; init; }

    /// <summary>Cloudinary: the asset's public id.</summary>
    public string? PublicId { get; init; }
}
