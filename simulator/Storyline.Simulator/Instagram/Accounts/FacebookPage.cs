namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>A Facebook page of Ana's, with the Instagram account behind it if there is one.</summary>
internal sealed record FacebookPage(string Id, string Name, string? AccountId);
