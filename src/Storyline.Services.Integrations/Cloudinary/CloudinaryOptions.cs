using System.ComponentModel.DataAnnotations;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Where media lie for the minutes in which Instagram fetches them. Without a cloud nothing can be published automatically.</summary>
public sealed class CloudinaryOptions : IValidatableObject
{
    public const string Section = "Cloudinary";

    /// <summary>The cloud's name, as in the console's address.</summary>
    [RegularExpression("[A-Za-z0-9_-]{1,100}", ErrorMessage = "CLOUDINARY_CLOUD_NAME has letters, digits, - and _ only: copy it from the console's dashboard.")]
    public string? CloudName { get; init; }

    [RegularExpression(@"[0-9]{6,30}", ErrorMessage = "CLOUDINARY_API_KEY is not an API key, which has digits only: copy it from the console, Settings · API Keys.")]
    public string? ApiKey { get; init; }

    /// <summary>A secret: it signs uploads; never logged, never part of a message.</summary>
    [RegularExpression(@"\S{8,128}", ErrorMessage = "CLOUDINARY_API_SECRET does not look like a secret: copy it again from the console, Settings · API Keys, without blanks or quotes.")]
    public string? ApiSecret { get; init; }

    /// <summary>Where the API is; a simulator or a proxy, or Cloudinary's house in another region.</summary>
    [Required(ErrorMessage = "CLOUDINARY_API_BASE_URL is empty: remove it, or give an address such as https://api.cloudinary.com.")]
    [Url(ErrorMessage = "CLOUDINARY_API_BASE_URL is not an address: remove it, or give one such as https://api.cloudinary.com.")]
    public string BaseUrl { get; init; } = "https://api.cloudinary.com";

    /// <summary>Hours an upload is kept after the post went out; 1 to 720.</summary>
    public int RetentionHours { get; init; } = 24;

    /// <summary>How long an answer is awaited, from the first byte sent to the last one read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00", ErrorMessage = "Cloudinary:Patience is between 0.1 seconds and 2 minutes.")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same for uploads, which may be 100 MB.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:30:00", ErrorMessage = "Cloudinary:UploadPatience is between 0.1 seconds and 30 minutes.")]
    public TimeSpan UploadPatience { get; init; } = TimeSpan.FromMinutes(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, string? Value)[] parts = [("CLOUDINARY_CLOUD_NAME", CloudName), ("CLOUDINARY_API_KEY", ApiKey), ("CLOUDINARY_API_SECRET", ApiSecret)];
        var missing = parts.Where(part => string.IsNullOrEmpty(part.Value)).Select(part => part.Name).ToList();
        if (RetentionHours is < 1 or > 720)
        {
            yield return new ValidationResult($"CLOUD_UPLOAD_RETENTION_HOURS is {RetentionHours}, and uploads are kept for 1 to 720 hours: choose a number between them, or remove it to have 24.");
        }

        if (missing.Count is 1 or 2)
        {
            yield return new ValidationResult($"{string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing: Cloudinary needs name, key and secret; set all three, or remove all.");
        }
    }
}
