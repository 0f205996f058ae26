namespace Storyline.Simulator.Instagram.Posts;

/// <summary>Meta's words for the state of a container.</summary>
internal static class ContainerStatus
{
    public const string InProgress = "IN_PROGRESS";
    public const string Finished = "FINISHED";
    public const string Error = "ERROR";
    public const string Expired = "EXPIRED";
    public const string Published = "PUBLISHED";
}
