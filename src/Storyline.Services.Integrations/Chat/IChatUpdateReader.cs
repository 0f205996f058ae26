namespace Storyline.Services.Integrations.Chat;

/// <summary>Understands updates.</summary>
public interface IChatUpdateReader
{
    /// <summary>What happened; <see cref="ChatUpdate.Other"/> for a kind that this version cannot read, which is logged.</summary>
    ChatUpdate Read(RawUpdate update);
}
