namespace Storyline.Simulator.Control;

/// <summary>What becomes of a token, or of all tokens of an account.</summary>
/// <param name="Token">The token.</param>
/// <param name="Account">Or whose tokens.</param>
/// <param name="State">expired, revoked, checkpoint, password_changed, invalid, or good again.</param>
/// <param name="Scopes">The scopes it has from now on.</param>
/// <param name="AgeHours">How long ago it was issued; its end moves with it.</param>
/// <param name="ExpiresInSeconds">When it ends, from now.</param>
internal sealed record TokenChange(string? Token, string? Account, string? State, IReadOnlyList<string>? Scopes, double? AgeHours, double? ExpiresInSeconds);
