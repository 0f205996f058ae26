namespace Storyline.Services.Core.Publishing;

/// <summary>Whether this installation publishes through Instagram at all.</summary>
public sealed class PublishingOptions
{
    public const string Section = "Features";

    /// <summary>False: no call, no job, no button.</summary>
    public bool InstagramApi { get; init; }
}
