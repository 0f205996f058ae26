using System.Security.Cryptography;
using System.Text;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A short mark by which posts that somebody saw are known again.</summary>
internal static class PlanMark
{
    private const int Length = 16;

    /// <param name="posts">What has to be the same, a line for each post, in order.</param>
    public static string Of(IEnumerable<string> posts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', posts))))[..Length];
}
