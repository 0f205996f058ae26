using System.ComponentModel.DataAnnotations;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>How far to plan.</summary>
/// <param name="Days">Posting days, 1 to 366.</param>
/// <param name="Seed">Given again, the same library and plan give the same answer; left out, it follows from the plan.</param>
/// <param name="ChatId">The work chat; left out: the team's first.</param>
public sealed record PlanRequest([property: Range(1, Planning.MostDays)] int Days, long? Seed = null, Guid? ChatId = null);
