namespace Storyline.Simulator.Instagram.Calls;

/// <summary>Meta says no. Thrown before anything changed.</summary>
internal sealed class GraphError(int code, int? subcode, string message) : Exception(message)
{
    public int Code { get; } = code;

    public int? Subcode { get; } = subcode;

    public int Status { get; init; } = 400;

    public string Type { get; init; } = "OAuthException";

    public bool IsTransient { get; init; }

    /// <summary>Meta's short words for the person.</summary>
    public string? UserTitle { get; init; }

    /// <summary>Meta's sentence for the person.</summary>
    public string? UserMessage { get; init; }

    /// <summary>Seconds, for the header.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>True: the address for exchanging Instagram's codes answers in a form of its own.</summary>
    public bool IsCodeExchange { get; init; }
}
