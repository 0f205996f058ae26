namespace Storyline.Services.Integrations.Instagram;

/// <summary>What Meta delivers by itself (webhooks of the app, object <c>instagram</c>).</summary>
public interface IInstagramWebhooks
{
    /// <summary>Whether deliveries are taken in at all: a word to verify with and an app's secret are configured.</summary>
    bool IsConfigured { get; }

    /// <summary>Whether somebody who registers our address shows the right word. Compared in constant time.</summary>
    bool Knows(string verifyToken);

    /// <summary>Whether the bytes are signed with an app's secret: <c>X-Hub-Signature-256: sha256=</c> and the HMAC in hexadecimal. In constant time.</summary>
    bool IsSigned(ReadOnlySpan<byte> body, string? signature);

    /// <summary>What a delivery is about, as far as that can be told without judging it: the Instagram account and the sender's time; null when it cannot.</summary>
    WebhookSubject? SubjectOf(ReadOnlyMemory<byte> body);

    /// <summary>The final figures in a delivery; empty when it is about other things.</summary>
    /// <exception cref="FormatException">It is not what Meta sends; the sentence says what is wrong.</exception>
    IReadOnlyList<FinalFigures> ReadFigures(ReadOnlyMemory<byte> body);
}
