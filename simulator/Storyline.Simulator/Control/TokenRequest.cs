namespace Storyline.Simulator.Control;

/// <summary>A token to be made: for an account (or several, behind one Facebook login), long-lived unless told otherwise, with all scopes unless some are named.</summary>
internal sealed record TokenRequest(string? Account, IReadOnlyList<string>? Accounts, IReadOnlyList<string>? Scopes, bool? LongLived, double? AgeHours);
