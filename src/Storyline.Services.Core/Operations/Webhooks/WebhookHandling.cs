using Storyline.Models.Operations;

namespace Storyline.Services.Core.Operations.Webhooks;

/// <summary>How a delivery ended.</summary>
/// <param name="Reason">For people, when it was not simply done.</param>
public sealed record WebhookHandling(WebhookState State, string? Reason);
