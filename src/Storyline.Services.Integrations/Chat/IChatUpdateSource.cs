namespace Storyline.Services.Integrations.Chat;

/// <summary>Long polling for what people do in chats.</summary>
public interface IChatUpdateSource
{
    /// <summary>
    /// The next updates from <paramref name="offset"/> on, oldest first; asking with a higher offset confirms the ones before it.
    /// Empty when nothing came within <paramref name="wait"/>. Throws <see cref="IntegrationException"/>.
    /// </summary>
    Task<IReadOnlyList<ChatUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken);
}
