namespace Storyline.Services.Integrations.Instagram;

/// <summary>What became of a container (<c>status_code</c>). Published means that it went out, whatever the publish call answered.</summary>
public abstract record ContainerState
{
    private ContainerState() { }

    /// <summary>Meta is still fetching or converting it.</summary>
    public sealed record InProgress : ContainerState;

    /// <summary>It can be published, and was not.</summary>
    public sealed record Finished : ContainerState;

    public sealed record Published : ContainerState;

    /// <summary>It will never be published.</summary>
    /// <param name="Reason">Meta's words, or what its subcode means.</param>
    /// <param name="IsMediaRefused">Whether the medium itself is at fault, so that a new container would fail as well.</param>
    public sealed record Failed(string Reason, bool IsMediaRefused) : ContainerState;

    /// <summary>Older than 24 hours.</summary>
    public sealed record Expired : ContainerState;
}
