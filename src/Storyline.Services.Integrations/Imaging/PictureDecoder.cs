using Microsoft.Extensions.Options;
using NetVips;
using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>One pass over a picture: header, limits, every line decoded, thumbnail. Limits stand before pixels are touched.</summary>
internal sealed class PictureDecoder(IOptions<ImagingOptions> options)
{
    public DecodedPicture Decode(string path, string type, long fileSize, bool wantsThumbnail, CancellationToken cancellationToken)
    {
        if (LibVips.Trouble is { } trouble)
        {
            return new(new MediaProbe.NotProbed(type, $"not probed: {trouble}"));
        }

        var limits = options.Value;
        if (fileSize > limits.MaxPictureMegabytes * 1_000_000L)
        {
            return Refuse(type, $"The file has {fileSize / 1_000_000} MB and pictures over {limits.MaxPictureMegabytes} MB are not opened; save it smaller.");
        }

        using var header = PictureLoader.TryOpen(path, type);
        if (header is null)
        {
            return Refuse(type, $"The beginning of this {MediaTypes.Name(type)} is damaged or incomplete; copy it again from its source.");
        }

        var facts = PictureHeader.Read(header);
        var megapixels = (long)facts.Width * facts.Height / 1_000_000;
        var allowed = facts.IsHeldWhole(type) ? limits.MaxMegapixelsHeldWhole : limits.MaxMegapixels;
        if (megapixels > allowed)
        {
            return Refuse(type, $"It claims {facts.Width}×{facts.Height} pixels and at most {allowed} million are decoded; save it smaller.");
        }

        using var timeLimit = new CancellationTokenSource(limits.PictureTimeLimit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        try
        {
            var thumbnail = ThumbnailPixels.Make(path, type, facts, wantsThumbnail, stop.Token);
            return new(new MediaProbe.Picture(type, facts.Width, facts.Height, facts.Frames, facts.ColourSpace, facts.HasAlpha, fileSize), thumbnail);
        }
        catch (VipsException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Refuse(type, timeLimit.IsCancellationRequested
                ? $"Decoding took longer than {limits.PictureTimeLimit.TotalSeconds:0.#} s and was stopped; save it again from a picture program."
                : $"This {MediaTypes.Name(type)} is truncated or damaged: its header is whole, its picture is not; copy it again from its source.");
        }
    }

    private static DecodedPicture Refuse(string type, string reason) => new(new MediaProbe.Unreadable(type, reason));
}
