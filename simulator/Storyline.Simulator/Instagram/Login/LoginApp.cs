using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Login;

/// <summary>The two registered apps, one for each login.</summary>
internal sealed record LoginApp(string Login, string Id, string Secret, string Name)
{
    public static readonly LoginApp Facebook = new(IssuedToken.Facebook, DemoWorld.FacebookAppId, DemoWorld.FacebookAppSecret, "Storyline");
    public static readonly LoginApp Instagram = new(IssuedToken.Instagram, DemoWorld.InstagramAppId, DemoWorld.InstagramAppSecret, "Storyline-IG");

    public static LoginApp Of(string login) => login == IssuedToken.Facebook ? Facebook : Instagram;

    /// <summary>Checks that the call names this app and knows its secret.</summary>
    public void Demand(GraphCall call)
    {
        if (call.Need("client_id") != Id)
        {
            throw new GraphError(101, null, "Error validating application. Cannot get application info due to a system error.");
        }

        DemandSecret(call);
    }

    public void DemandSecret(GraphCall call)
    {
        if (call.Need("client_secret") != Secret)
        {
            throw GraphErrors.BadClient();
        }
    }
}
