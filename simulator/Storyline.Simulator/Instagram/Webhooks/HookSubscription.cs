namespace Storyline.Simulator.Instagram.Webhooks;

/// <summary>Where the app wants to be told of changes.</summary>
internal sealed record HookSubscription(string Url, string VerifyToken);
