using System.Globalization;
using System.Text.Json.Nodes;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>An account as the Graph API shows it.</summary>
internal static class AccountNode
{
    public static Dictionary<string, Func<GraphFields?, JsonNode?>> Fields(InstagramState instagram, Account account, GraphCall call, IssuedToken token)
    {
        var known = new Dictionary<string, Func<GraphFields?, JsonNode?>>
        {
            ["id"] = _ => account.Id,
            ["username"] = _ => account.Username,
            ["name"] = _ => account.Name,
            ["biography"] = _ => $"{account.Name}, simulated",
            ["website"] = _ => null,
            ["profile_picture_url"] = _ => InstagramFiles.ProfileAddress(call.Origin, account),
            ["followers_count"] = _ => account.Followers,
            ["follows_count"] = _ => 180,
            ["media_count"] = _ => account.MediaIds.Count(id => !instagram.Media[id].IsStory),
        };
        if (token.Login == IssuedToken.Instagram)
        {
            known["user_id"] = _ => account.Id;
            known["account_type"] = _ => account.Kind switch { Account.Business => "BUSINESS", Account.Creator => "MEDIA_CREATOR", _ => "PERSONAL" };
        }
        else
        {
            known["ig_id"] = _ => long.Parse(account.Id[5..], CultureInfo.InvariantCulture);
            known["has_profile_pic"] = _ => true;
            known["is_published"] = _ => true;
            known["legacy_instagram_user_id"] = _ => account.Id[5..];
        }

        return known;
    }
}
