using System.Security.Cryptography;
using System.Text;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A mix that is being made and holds for nobody yet.</summary>
/// <param name="Version">The version it is to replace; 0 when there is none.</param>
/// <param name="Categories">Those of the mix and of the library, by name.</param>
/// <param name="Shares">The share of each, in hundredths of a percent; they sum to 10,000. A category without a share is left out of the mix.</param>
public sealed record MixProposal(int Version, IReadOnlyList<string> Categories, IReadOnlyList<int> Shares)
{
    private const int MarkLength = 8;

    /// <summary>Changes with the categories: shares are told apart by their place alone.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Categories))))[..MarkLength];

    /// <summary>One share changed, the others brought to what is left.</summary>
    public MixProposal Shift(int index, int by) => this with { Shares = MixBalance.Shift(Shares, index, by) };

    internal Dictionary<string, decimal> Ratios() => Categories.Zip(Shares).Where(share => share.Second > 0)
        .ToDictionary(share => share.First, share => (decimal)share.Second / MixBalance.Whole, StringComparer.Ordinal);
}
