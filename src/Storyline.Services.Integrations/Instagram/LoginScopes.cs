using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>What publishing and figures need to be allowed, by login (Instagram's older names are gone since 2025-01-27).</summary>
internal static class LoginScopes
{
    private static readonly IReadOnlyList<string> Facebook =
        ["instagram_basic", "instagram_content_publish", "instagram_manage_insights", "pages_show_list", "pages_read_engagement"];

    private static readonly IReadOnlyList<string> Instagram =
        ["instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_insights"];

    public static IReadOnlyList<string> Of(LoginKind login) => login switch
    {
        LoginKind.Facebook => Facebook,
        LoginKind.Instagram => Instagram,
    };
}
