using Microsoft.Extensions.Options;
using Storyline.Models;
using Storyline.Services.Core.Publishing;

namespace Storyline.Services.Core.Accounts;

/// <summary>The feature flag of Instagram's API: off means that nothing is called.</summary>
public sealed class InstagramFeature(IOptions<PublishingOptions> options)
{
    /// <summary>Why a post that was on its way does not go out by itself any more.</summary>
    public const string SwitchedOff = "Instagram's API was switched off in this installation";

    public bool IsOn => options.Value.InstagramApi;

    /// <exception cref="ConflictException">It is off.</exception>
    public void Require()
    {
        if (!IsOn)
        {
            throw new ConflictException("Instagram's API is switched off in this installation: set ENABLE_INSTAGRAM_API=true and start Storyline again.");
        }
    }
}
