using Storyline.Models.Operations;

namespace Storyline.Api.Operations;

/// <summary>Says that something of the team changed and was committed.</summary>
/// <param name="Topic">queue, history, media, locks, mix, settings, alerts, accounts or publications.</param>
/// <param name="Id">What, when it is one thing.</param>
public sealed record ChangeResponse(string Topic, string? Id)
{
    public static ChangeResponse From(Change change) => new(change.Topic, change.Id);
}
