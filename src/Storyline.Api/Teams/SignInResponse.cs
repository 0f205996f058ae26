namespace Storyline.Api.Teams;

/// <summary>A new session. A browser gets the token as a cookie too, which its scripts cannot read and which goes only to /api.</summary>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>; holds for 30 minutes.</param>
public sealed record SignInResponse(string AccessToken, MemberResponse Member);
