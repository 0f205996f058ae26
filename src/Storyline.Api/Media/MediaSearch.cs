using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Api.Http;
using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>Which items are wanted.</summary>
internal readonly struct MediaSearch
{
    [FromQuery(Name = "category")]
    public string? Category { get; init; }

    [FromQuery(Name = "verdict")]
    public Named<MediaVerdict>? Verdict { get; init; }

    [FromQuery(Name = "posted")]
    [Description("True: posted at least once. False: never.")]
    public bool? Posted { get; init; }

    [FromQuery(Name = "text")]
    [Description("A part of the file name, title or caption, without regard to case.")]
    public string? Text { get; init; }

    [FromQuery(Name = "active")]
    [Description("False: archived items, or whose file is gone. Left out: active ones.")]
    public bool? Active { get; init; }

    [FromQuery(Name = "archived")]
    [Description("True: put away by a person, and then `active` does not count. False: not.")]
    public bool? Archived { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "source")]
    [Description("How it came into the library.")]
    public Named<MediaSource>? Source { get; init; }

    [FromQuery(Name = "addedFrom")]
    public DateTimeOffset? AddedFrom { get; init; }

    [FromQuery(Name = "addedUntil")]
    [Description("Exclusive.")]
    public DateTimeOffset? AddedUntil { get; init; }

    public MediaFilter ToFilter() => new(
        Category, Verdict?.Value, Archived is true ? null : Active ?? true, Posted, Text, Tag, Archived, Source?.Value,
        AddedFrom?.ToUniversalTime(), AddedUntil?.ToUniversalTime());
}
