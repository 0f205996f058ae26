using System.Globalization;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A proposed mix as a button carries it: the version and categories it was made from, the shares, and the category that the button changes.</summary>
internal sealed record MixSubject(int Version, string Mark, int Index, IReadOnlyList<int> Shares)
{
    /// <summary>More do not fit into a button's subject.</summary>
    public const int MostCategories = 25;

    public static MixSubject Of(MixProposal proposal, int index = 0) => new(proposal.Version, proposal.Mark, index, proposal.Shares);

    public static MixSubject Parse(string subject) => subject.Split(' ') is [var version, var mark, var index, var shares]
        ? new MixSubject(
            int.Parse(version, CultureInfo.InvariantCulture),
            mark,
            int.Parse(index, CultureInfo.InvariantCulture),
            [.. shares.Split(',').Select(share => int.Parse(share, CultureInfo.InvariantCulture))])
        : throw new FormatException("A button of the mix without its mix.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version} {Mark} {Index} {string.Join(',', Shares)}");
}
