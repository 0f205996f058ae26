namespace Storyline.Models.Operations;

/// <summary>The kinds of change that screens and loops wait for.</summary>
public static class ChangeTopic
{
    public const string Queue = "queue";
    public const string History = "history";
    public const string Media = "media";
    public const string Locks = "locks";
    public const string Mix = "mix";
    public const string Settings = "settings";
    public const string Alerts = "alerts";
    public const string Accounts = "accounts";

    /// <summary>A post is on its way to Instagram by itself, and got further.</summary>
    public const string Publications = "publications";

    /// <summary>Updates wait to be handled; of no team, so that no screen is told.</summary>
    public const string Updates = "updates";

    /// <summary>Outside systems delivered something that waits to be handled; of no team.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>From here on every change is heard; those before may have been missed. Of no team.</summary>
    public const string Listening = "listening";
}
