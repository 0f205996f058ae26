using System.Text;
using Microsoft.AspNetCore.Http;
using NetVips;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary>What lies at the addresses that Instagram hands out: <c>/instagram/cdn/…</c>.</summary>
internal sealed class InstagramFiles(SimulatedWorld world)
{
    private const string Folder = "/instagram/cdn/";
    private static readonly string[] Tones = ["#1f7a4d", "#1f66b0", "#b02a63", "#94580a", "#6a4bb8"];

    public static string MediaAddress(string origin, PostedMedia media) => $"{origin}{Folder}{media.Id}{(media.Content is { IsClip: true } ? ".mp4" : ".jpg")}";

    public static string ThumbnailAddress(string origin, PostedMedia media) => $"{origin}{Folder}{media.Id}-thumbnail.jpg";

    public static string ProfileAddress(string origin, Account account) => $"{origin}{Folder}{account.Username}-profile.jpg";

    /// <summary>The file of this name; null when there is none.</summary>
    public (byte[] Bytes, string ContentType)? Find(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        if (stem.EndsWith("-thumbnail", StringComparison.Ordinal))
        {
            return (Draw(360, 640, "<rect width='360' height='640' fill='#232b28'/><path d='M140 250l110 70-110 70z' fill='#fff'/>"), "image/jpeg");
        }

        if (stem.EndsWith("-profile", StringComparison.Ordinal))
        {
            return world.Read(state => state.Instagram.AccountCalled(stem[..^"-profile".Length])) is { } account ? (Portrait(account), "image/jpeg") : null;
        }

        return world.Read(state => state.Instagram.Media.GetValueOrDefault(stem))?.Content is { } content && world.Files.Get(content.VaultKey) is { } bytes
            ? (bytes, content.ContentType)
            : null;
    }

    public WireAnswer Serve(string name) => Find(name) is var (bytes, type)
        ? new WireAnswer(StatusCodes.Status200OK, type, bytes)
        : new WireAnswer(StatusCodes.Status404NotFound, "text/plain", "URL signature mismatch"u8.ToArray());

    /// <summary>Two bands in the account's colour and a paper-white disc: no letters, so no fonts are needed.</summary>
    private static byte[] Portrait(Account account)
    {
        var tone = Tones[account.Id[^1] % Tones.Length];
        return Draw(160, 160, $"<rect width='160' height='160' fill='{tone}'/><circle cx='80' cy='62' r='30' fill='#fff'/><path d='M24 160a56 52 0 0 1 112 0z' fill='#fff'/>");
    }

    private static byte[] Draw(int width, int height, string drawing)
    {
        var svg = $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>{drawing}</svg>";
        using var picture = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        using var flat = picture.Flatten();
        return flat.JpegsaveBuffer(q: 85);
    }
}
