using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Api.Http;
using Storyline.Models.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>Which publications are wanted.</summary>
internal readonly struct PublicationSearch
{
    [FromQuery(Name = "step")]
    [Description("Those at this step; unconfirmed: those of which nobody can tell whether they are out.")]
    public Named<PublicationStep>? Step { get; init; }

    [FromQuery(Name = "open")]
    [Description("True: those on their way; false: those that have come to an end.")]
    public bool? IsOpen { get; init; }

    public PublicationFilter ToFilter() => new(Step?.Value, IsOpen);
}
