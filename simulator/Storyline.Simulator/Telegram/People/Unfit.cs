namespace Storyline.Simulator.Telegram.People;

/// <summary>What a person wanted to do cannot be done; the message says why in one sentence. 404: no such thing; 400: not like this.</summary>
internal sealed class Unfit(int status, string reason) : Exception(reason)
{
    public int Status { get; } = status;

    public static Unfit Missing(string reason) => new(404, reason);

    public static Unfit Wrong(string reason) => new(400, reason);
}
