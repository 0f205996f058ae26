namespace Storyline.Services.Integrations.Chat;

/// <summary>What people do in chats, fetched or brought. Every call throws <see cref="IntegrationException"/>.</summary>
public interface IChatUpdateSource
{
    /// <summary>
    /// The next updates from <paramref name="offset"/> on, oldest first; asking with a higher offset confirms the ones before it.
    /// Empty when nothing came within <paramref name="wait"/>. A webhook that stands in the way is removed.
    /// </summary>
    Task<IReadOnlyList<RawUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>Has updates brought to an address of ours from now on, which ends fetching them.</summary>
    /// <param name="address">https, or this machine.</param>
    /// <param name="secret">What Telegram shows with each: 1 to 256 of A–Z, a–z, 0–9, _ and -.</param>
    Task DeliverToAsync(Uri address, string secret, CancellationToken cancellationToken);

    /// <summary>Has no updates brought any more, so that they can be fetched. Nothing happens when none were.</summary>
    Task EndDeliveryAsync(CancellationToken cancellationToken);

    /// <summary>How bringing them goes.</summary>
    Task<DeliveryState> GetDeliveryAsync(CancellationToken cancellationToken);
}
