namespace Storyline.Simulator.Telegram.Wire;

internal static class MemberStatus
{
    public const string Creator = "creator";
    public const string Administrator = "administrator";
    public const string Member = "member";
    public const string Left = "left";
    public const string Kicked = "kicked";
}
