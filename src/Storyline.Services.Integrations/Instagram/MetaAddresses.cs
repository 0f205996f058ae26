using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Where Meta's calls go: five hosts, or one that stands for all of them.</summary>
internal sealed class MetaAddresses(InstagramOptions options)
{
    /// <summary>A versioned Graph call.</summary>
    public Uri Graph(LoginKind login, string path) => At(GraphHost(login), $"{options.GraphVersion}/{path}");

    /// <summary>Instagram's exchange and refresh of tokens, which have no version.</summary>
    public Uri Unversioned(string path) => At(GraphHost(LoginKind.Instagram), path);

    /// <summary>Where Instagram's codes are redeemed.</summary>
    public Uri InstagramCode() => At("api.instagram.com", "oauth/access_token");

    /// <summary>Where a person allows the app.</summary>
    public Uri Consent(LoginKind login) => login switch
    {
        LoginKind.Facebook => At("www.facebook.com", $"{options.GraphVersion}/dialog/oauth"),
        LoginKind.Instagram => At("www.instagram.com", "oauth/authorize"),
    };

    public static string GraphHost(LoginKind login) => login switch
    {
        LoginKind.Facebook => "graph.facebook.com",
        LoginKind.Instagram => "graph.instagram.com",
    };

    private Uri At(string host, string path) => new($"{(string.IsNullOrEmpty(options.BaseUrl) ? $"https://{host}" : options.BaseUrl.TrimEnd('/'))}/{path}");
}
