namespace Storyline.Services.Integrations.Instagram;

/// <summary>A page that a login shows, whose Instagram account could not be looked up.</summary>
/// <param name="InstagramId">Meta's id of the account that is linked to it.</param>
/// <param name="Name">The page's, fit to be shown.</param>
/// <param name="Failure">Why not.</param>
public sealed record LostPage(string InstagramId, string Name, IntegrationException Failure)
{
    public override string ToString() => Name;
}
