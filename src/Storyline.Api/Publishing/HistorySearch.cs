using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Api.Http;
using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>Which lines of the record are wanted.</summary>
internal readonly struct HistorySearch
{
    [FromQuery(Name = "status")]
    public Named<HistoryStatus>? Status { get; init; }

    [FromQuery(Name = "mediaId")]
    public Guid? MediaId { get; init; }

    [FromQuery(Name = "since")]
    [Description("Decided at this time or later.")]
    public DateTimeOffset? Since { get; init; }

    public HistoryFilter ToFilter() => new(Status?.Value, MediaId is { } id ? new MediaItemId(id) : null, Since?.ToUniversalTime());
}
