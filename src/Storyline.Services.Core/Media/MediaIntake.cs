using Microsoft.Extensions.Options;
using Storyline.Data.Media;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media;

/// <summary>
/// Takes single files into the library, from the web, the command line and the chat. A file is received beside the library, looked into, moved to
/// its category's folder in one step, and then written down: whatever breaks off in between, no half file is ever seen, and a whole one that was not
/// written down is found by the next index.
/// </summary>
public sealed class MediaIntake(
    IncomingFolder incoming, TeamFolders folders, IMediaExaminer examiner, IOptions<LibraryOptions> options, MediaFiling filing, ILookAlikeRepository looks,
    CategoryMixService mixes, TypedNames typed, ServiceTrace trace)
{
    /// <summary>Stores a file, unless the team's library has its bytes already or it is not media.</summary>
    /// <exception cref="ForbiddenException">The role is not enough.</exception>
    /// <exception cref="InvalidRequestException">The category or the caption cannot be used, or the file did not arrive whole.</exception>
    public async Task<IntakeOutcome> TakeInAsync(IncomingFile file, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var wanted = file with { Category = await typed.CategoryAsync(file.Category, cancellationToken), Caption = MediaTexts.Caption(file.Caption) };
        return await trace.RunAsync("MediaIntake", "TakeIn", by, async notes =>
        {
            incoming.Sweep();
            var outcome = await ReceiveAsync(wanted, by, cancellationToken);
            notes.Set("outcome", outcome.GetType().Name);
            return outcome;
        });
    }

    private async Task<IntakeOutcome> ReceiveAsync(IncomingFile file, Actor by, CancellationToken cancellationToken)
    {
        var (received, problem) = await incoming.ReceiveAsync(file.Content, cancellationToken);
        if (received is null)
        {
            return new IntakeOutcome.Refused([problem!]);
        }

        try
        {
            return await ExamineAsync(file, received, by, cancellationToken);
        }
        finally
        {
            IncomingFolder.TryDelete(received.FullName);
        }
    }

    private async Task<IntakeOutcome> ExamineAsync(IncomingFile file, FileInfo received, Actor by, CancellationToken cancellationToken)
    {
        var (found, problem) = await new FileReader(examiner, options).ReadAsync(received.DirectoryName!, received, cancellationToken);
        if (found is null or { Probe: MediaProbe.Unreadable })
        {
            return new IntakeOutcome.Refused([(found?.Probe as MediaProbe.Unreadable)?.Reason ?? problem!]);
        }

        if (await filing.TwinAsync(by.TeamId, found.ContentHash, except: null, cancellationToken) is { } twin)
        {
            return new IntakeOutcome.Duplicate(twin);
        }

        var (placed, obstacle) = await incoming.PlaceAsync(
            received, await folders.OfAsync(by.TeamId, cancellationToken), file.Category, FileNames.Safe(file.Name, found.MimeType),
            path => filing.IsTakenAsync(by.TeamId, path, found.ContentHash, cancellationToken));
        return placed is null
            ? new IntakeOutcome.Refused([obstacle!])
            : await FileAsync(file, found with { File = placed, RelativePath = placed.Name }, by, cancellationToken);
    }

    private async Task<IntakeOutcome> FileAsync(IncomingFile file, FileFindings found, Actor by, CancellationToken cancellationToken)
    {
        IntakeOutcome? outcome = null;
        try
        {
            outcome = await filing.WriteAsync(file, found, by, cancellationToken);
        }
        finally
        {
            if (outcome is not IntakeOutcome.Added)
            {
                IncomingFolder.TryDelete(found.File.FullName);
            }
        }

        if (outcome is not IntakeOutcome.Added added)
        {
            return outcome;
        }

        await mixes.EnsureAsync([file.Category], by, cancellationToken);
        return added with { NearDuplicates = await looks.NearAsync(by.TeamId, [added.Item], cancellationToken) };
    }
}
