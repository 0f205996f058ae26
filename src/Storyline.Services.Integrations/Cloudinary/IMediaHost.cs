namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Where media lie for the minutes in which Instagram fetches them.</summary>
public interface IMediaHost
{
    /// <summary>Whether there is one: the cloud's name, key and secret are configured.</summary>
    bool IsConfigured { get; }

    /// <summary>
    /// Uploads a file under a fixed id: a repeat overwrites, so that it may be tried again after any failure. Returns the address from which Instagram
    /// fetches it: a JPEG of 1080×1920 pixels, padded with its own blurred edges, or the clip as it is.
    /// </summary>
    /// <exception cref="IntegrationException">Refused: the host does not take this file. Misconfigured: the key or the secret is wrong. Unavailable: may be tried again.</exception>
    Task<Uri> UploadAsync(HostedFile file, CancellationToken cancellationToken);

    /// <summary>Removes it. False when there was nothing (any more); both are fine.</summary>
    Task<bool> RemoveAsync(string publicId, bool isVideo, CancellationToken cancellationToken);

    /// <summary>Asks whether key and secret are accepted, what the host's clock says, and how much of the plan is used up.</summary>
    Task<HostReport> CheckAsync(CancellationToken cancellationToken);

    /// <summary>Whether an address of ours can be fetched from outside, and what comes back: null when it can, else why not.</summary>
    Task<string?> TryFetchAsync(Uri address, CancellationToken cancellationToken);
}
