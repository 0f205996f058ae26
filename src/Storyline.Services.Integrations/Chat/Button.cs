namespace Storyline.Services.Integrations.Chat;

/// <summary>A button: it sends data to us, or opens a link.</summary>
public abstract record Button(string Label)
{
    /// <summary>Sends <paramref name="Data"/> (at most 64 bytes) back to us.</summary>
    public sealed record Press(string Label, string Data) : Button(Label);

    /// <summary>Opens an address.</summary>
    public sealed record Link(string Label, Uri Address) : Button(Label);
}
