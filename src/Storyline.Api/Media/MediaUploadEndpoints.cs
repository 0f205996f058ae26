using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

internal static class MediaUploadEndpoints
{
    // The form's own lines and its other fields.
    private const int Around = 64 * 1024;

    /// <summary>As a property it is bound at start: what is bound at build time describes only the file of a form.</summary>
    private static Delegate Upload => UploadAsync;

    [SuppressMessage("Usage", "RDG002:Unable to resolve endpoint handler", Justification = "Upload is bound at start on purpose.")]
    public static void MapMediaUploads(this IEndpointRouteBuilder endpoints)
    {
        var most = (endpoints.ServiceProvider.GetRequiredService<IOptions<LibraryOptions>>().Value.MaxUploadMegabytes * 1_000_000L) + Around;
        endpoints.MapPost("/media", Upload).WithTags("Media").RequireAuthorization(Policies.Operator).WithName("UploadMedia")
            .WithSummary("Take a picture or clip into the library")
            .WithMetadata(new RequestSizeLimitAttribute(most)).WithFormOptions(multipartBodyLengthLimit: most)
            .DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    /// <param name="file">The picture or clip; its type is read from its content.</param>
    /// <param name="category">Where it belongs; a new name makes a new category.</param>
    /// <param name="caption">At most 2,200 characters.</param>
    private static async Task<Results<Created<UploadResponse>, Ok<UploadResponse>>> UploadAsync(
        IFormFile file, [FromForm] string category, [FromForm] string? caption,
        CurrentMember member, MediaIntake intake, MediaLibrary library, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var outcome = await intake.TakeInAsync(
            new IncomingFile(file.FileName, content, category, MediaSource.Upload, caption), member.Actor, cancellationToken);
        return outcome switch
        {
            IntakeOutcome.Added { Item: var item, NearDuplicates: var near } => TypedResults.Created(
                $"{Endpoints.Root}/media/{item.Id}",
                new UploadResponse("added", await library.ShowAsync(item, cancellationToken), [.. near.Select(NearDuplicateResponse.From)])),
            IntakeOutcome.Duplicate { Existing: var twin } =>
                TypedResults.Ok(new UploadResponse("duplicate", await library.ShowAsync(twin, cancellationToken), [])),
            IntakeOutcome.Refused { Reasons: var reasons } => throw new InvalidRequestException(string.Join(" ", reasons)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
