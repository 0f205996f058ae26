namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>The accounts and pages a fresh world starts with.</summary>
internal static class AccountCast
{
    /// <summary>Ana's id on Facebook.</summary>
    public const string AnaOnFacebook = "10220000000001001";

    public static InstagramState Begin(long seed)
    {
        var shop = Create("17841400000000001", DemoWorld.ShopAccount, "Paper & Pine", Account.Business, IssuedToken.Facebook, 4_200);
        var outlet = Create("17841400000000002", DemoWorld.OutletAccount, "Paper & Pine Outlet", Account.Business, IssuedToken.Facebook, 1_150);
        return new InstagramState
        {
            Ids = new InstagramIds { Seed = seed },
            Accounts =
            [
                shop,
                outlet,
                Create("17841400000000003", DemoWorld.StudioAccount, "Paper & Pine Studio", Account.Business, IssuedToken.Instagram, 2_400),
                Create("17841400000000004", DemoWorld.CreatorAccount, "Ben makes things", Account.Creator, IssuedToken.Instagram, 8_900),
                Create("17841400000000005", DemoWorld.PersonalAccount, "Ana", Account.Personal, IssuedToken.Instagram, 310),
            ],
            Pages =
            [
                new FacebookPage("104000000000001", "Paper & Pine", shop.Id),
                new FacebookPage("104000000000002", "Paper & Pine Outlet", outlet.Id),
                new FacebookPage("104000000000003", "Ana's Garden Club", null),
            ],
        };
    }

    /// <summary>One more business account, which the Instagram login reaches.</summary>
    public static Account Open(InstagramState instagram, string username) =>
        Create($"{17841400000000001 + instagram.Accounts.Count}", username, username, Account.Business, IssuedToken.Instagram, 0);

    private static Account Create(string id, string username, string name, string kind, string login, long followers) =>
        new() { Id = id, Username = username, Name = name, Kind = kind, Login = login, Followers = followers };
}
