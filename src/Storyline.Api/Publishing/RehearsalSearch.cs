using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Storyline.Api.Http;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Api.Publishing;

/// <summary>Which policy is tried out.</summary>
internal readonly struct RehearsalSearch
{
    [FromQuery(Name = "category")]
    [Description("Of the policy that is tried; left out: all that have none of their own.")]
    public string? Category { get; init; }

    [FromQuery(Name = "mode")]
    [Description("Left out: the policies are tried as they are.")]
    public Named<PublishingMode>? Mode { get; init; }

    [FromQuery(Name = "vetoMinutes")]
    public int? VetoMinutes { get; init; }

    [FromQuery(Name = "hoursStart")]
    public int? HoursStart { get; init; }

    [FromQuery(Name = "hoursEnd")]
    public int? HoursEnd { get; init; }

    public PolicyWish? ToWish() => Mode is { Value: var mode } ? new PolicyWish(mode, VetoMinutes ?? 0, HoursStart, HoursEnd) : null;
}
