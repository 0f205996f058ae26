namespace Storyline.Api.Publishing;

/// <summary>What policies would have done with one category's past posts.</summary>
/// <param name="GoesOut">Would have gone out by itself.</param>
/// <param name="AgainstWill">Would have gone out although somebody refused it.</param>
/// <param name="NeedsPerson">Asked: it needs a sticker or another step by hand.</param>
/// <param name="NoAccount">Asked: no Instagram account was chosen.</param>
/// <param name="PolicyAsks">Asked: the policy asks.</param>
/// <param name="OutsideHours">Asked: it was due outside the hours.</param>
public sealed record CategoryRehearsalResponse(string Category, int GoesOut, int AgainstWill, int NeedsPerson, int NoAccount, int PolicyAsks, int OutsideHours);
