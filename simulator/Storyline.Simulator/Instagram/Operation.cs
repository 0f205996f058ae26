namespace Storyline.Simulator.Instagram;

/// <summary>The names of Instagram's operations in fault plans and in the ledger.</summary>
internal static class Operation
{
    public const string CreateContainer = "create_container";
    public const string ContainerStatus = "container_status";
    public const string Publish = "publish";
    public const string Quota = "quota";
    public const string Stories = "stories";
    public const string Media = "media";
    public const string Insights = "insights";
    public const string Me = "me";
    public const string Accounts = "accounts";
    public const string CodeExchange = "code_exchange";
    public const string LongLived = "long_lived";
    public const string Refresh = "refresh";
    public const string Inspect = "inspect";
    public const string Revoke = "revoke";
    public const string Dialog = "dialog";
    public const string Files = "files";

    /// <summary>Those whose refusals are written down.</summary>
    public static readonly IReadOnlyList<string> WithEffect = [CreateContainer, Publish, CodeExchange, LongLived, Refresh, Revoke];
}
