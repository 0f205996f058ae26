namespace Storyline.Services.Integrations.Instagram;

/// <summary>What is needed to take in what Meta delivers. Absent: nothing is taken in.</summary>
public sealed class InstagramWebhookOptions
{
    public const string Section = "Instagram";

    /// <summary>What Meta shows when the address is registered; any words, the same as in the app's settings. From <c>INSTAGRAM_WEBHOOK_VERIFY_TOKEN</c>. A secret.</summary>
    public string? WebhookVerifyToken { get; set; }

    /// <summary>Signs deliveries of the Facebook login's app. From <c>FACEBOOK_APP_SECRET</c>. A secret.</summary>
    public string? FacebookAppSecret { get; set; }

    /// <summary>Signs deliveries of the Instagram login's app. From <c>INSTAGRAM_APP_SECRET</c>. A secret.</summary>
    public string? InstagramAppSecret { get; set; }
}
