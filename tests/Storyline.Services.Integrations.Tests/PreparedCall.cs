using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests;

/// <summary>What a call needs to be made: an account, something to post, a container that is ready, and a file.</summary>
internal sealed record PreparedCall(InstagramConnection Account, ContainerRequest Post, string Container, string File);
