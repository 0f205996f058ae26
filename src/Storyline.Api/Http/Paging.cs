using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Models;

namespace Storyline.Api.Http;

/// <summary>Which page of a list is wanted.</summary>
internal readonly struct Paging
{
    [FromQuery(Name = "limit")]
    [Description("How many items at most, 1 to 200; 50 when left out.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    [Description("The nextCursor of the page before; left out for the first page.")]
    public string? Cursor { get; init; }

    public PageRequest ToRequest() => new(Limit ?? new PageRequest().Limit, Cursor);
}
