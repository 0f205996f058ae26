using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Api.Http;
using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>Which locks are wanted.</summary>
internal readonly struct LockSearch
{
    [FromQuery(Name = "reason")]
    [Description("Only locks of this reason; all when left out.")]
    public Named<LockReason>? Reason { get; init; }
}
