using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// Opens what is uploaded, for a few seconds at most: a disk may hang, and whoever sends has others to send. When it answers after that, or after the caller has
/// left, nothing is sent any more.
/// </summary>
internal sealed class UploadFiles(TimeProvider clock)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private readonly BoundedWork<string> opening = new(Limit, clock);

    /// <param name="path">The file.</param>
    /// <param name="name">As people know it.</param>
    /// <param name="request">Makes the request, for which it opens the file.</param>
    /// <exception cref="IntegrationException">The disk does not answer (<see cref="FailureKind.NotReady"/>), or the file cannot be read.</exception>
    public async Task<IRequest<Message>> OpenAsync(string path, string name, Func<IRequest<Message>> request, CancellationToken cancellationToken)
    {
        var opened = await BoundedAsync(path, name, request, cancellationToken);
        if (cancellationToken.IsCancellationRequested)
        {
            Close(opened);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return opened;
    }

    private async Task<IRequest<Message>> BoundedAsync(string path, string name, Func<IRequest<Message>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await opening.RunAsync(path, () => Task.FromResult(request()), Close, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new IntegrationException(
                "telegram",
                FailureKind.NotReady,
                $"{name} cannot be sent, because its disk does not answer; look whether the files in MEDIA_DIR can be read.",
                inner: exception);
        }
    }

    private static void Close(IRequest<Message> request)
    {
        var file = request switch
        {
            SendPhotoRequest photo => photo.Photo,
            SendVideoRequest video => video.Video,
            _ => null,
        };
        (file as InputFileStream)?.Content.Dispose();
    }
}
