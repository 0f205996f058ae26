namespace Storyline.Services.Core.Accounts;

/// <summary>What came of encrypting tokens anew.</summary>
/// <param name="Reencrypted">Credentials that the newest key encrypts since.</param>
/// <param name="Unopened">Credentials that no key opens: they stay as they are, and their accounts have to be connected again.</param>
public sealed record RotationOutcome(int Reencrypted, int Unopened);
