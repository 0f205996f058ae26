using Storyline.Models.Media;

namespace Storyline.Api.Operations;

/// <summary>How many locks of one reason hold now.</summary>
public sealed record LockCountResponse(LockReason Reason, int Count);
