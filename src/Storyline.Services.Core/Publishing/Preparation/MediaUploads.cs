using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>
/// Puts the files of a post where Instagram can fetch them. Each upload is noted before it is made, so that whatever a dead process leaves is found. A
/// repeat overwrites it.
/// </summary>
public sealed class MediaUploads(ICloudUploadRepository uploads, IMediaHost host, ICrashPoints crash, TimeProvider clock)
{
    /// <summary>Uploads a file under its fixed id; the address from which Instagram fetches it.</summary>
    public async Task<string> UploadAsync(Publication publication, string publicId, MediaItem picture, CancellationToken cancellationToken)
    {
        await uploads.BeginAsync(
            new CloudUpload
            {
                PublicId = publicId, TeamId = publication.TeamId, PublicationId = publication.Id, IsVideo = picture.IsVideo, StartedAt = clock.GetUtcNow(),
            },
            cancellationToken);
        crash.Pass(CrashPoint.UploadRecorded);
        var upload = host.UploadAsync(new HostedFile(publicId, picture.FilePath, picture.IsVideo, publication.Kind is PublicationKind.Story), cancellationToken);
        crash.Pass(CrashPoint.UploadSent);
        var address = (await upload).ToString();
        crash.Pass(CrashPoint.UploadAnswered);
        return address;
    }

    /// <summary>Notes that it is there, inside the unit of work that commits the step.</summary>
    public Task NoteAsync(string publicId, string address, CancellationToken cancellationToken) =>
        uploads.MarkUploadedAsync(publicId, address, clock.GetUtcNow(), cancellationToken);
}
