using Storyline.Testing.Instagram;

namespace Storyline.Testing.Crashes;

/// <summary>How many calls of an operation came while every tenth was to be spoilt, and how many of them were: fewer when the planned faults ran out.</summary>
public sealed record SpoiltCalls(string Operation, int Calls, int Spoilt)
{
    private const int Every = 10;
    private static readonly int[] Statuses = [500, 503];

    /// <summary>What a post needs; an upload that is never answered is waited for until the post's time is long past.</summary>
    private static readonly (string System, string Operation, IReadOnlyList<string> Moods)[] Operations =
    [
        ("instagram", "publish", ProcessKills.Moods),
        .. ProcessKills.Operations.Select(operation => ("instagram", operation, ProcessKills.Moods)),
        ("cloudinary", "upload", [.. ProcessKills.Moods.Where(mood => mood != "timeout")]),
    ];

    /// <summary>Of the calls that were to be spoilt, the share that was. None when there were none: a benchmark that never reaches an operation says nothing about it.</summary>
    public double Share => Calls < Every ? 0 : (double)Spoilt / (Calls / Every);

    /// <summary>Plans that every tenth call of each operation is spoilt, each in another way than the one before.</summary>
    /// <param name="each">So many of each operation.</param>
    public static async Task PlanAsync(InstagramSimulator outside, int each)
    {
        foreach (var (system, operation, moods) in Operations)
        {
            SystemFault[] faults =
            [
                .. moods.Select(mood => new SystemFault(system, operation, mood)),
                .. Statuses.Select(status => new SystemFault(system, operation, "status") { Status = status }),
            ];
            for (var planned = 0; planned < each; planned++)
            {
                await outside.BreakAsync(faults[planned % faults.Length] with { Every = Every });
            }

            // It spoils nothing, and counts the calls that come when the others are used up.
            await outside.BreakAsync(new SystemFault(system, operation, "cut") { Every = int.MaxValue });
        }
    }

    /// <summary>Counts them, as long as the faults are not mended.</summary>
    /// <param name="each">As many as were planned.</param>
    public static async Task<IReadOnlyList<SpoiltCalls>> CountAsync(InstagramSimulator outside, int each)
    {
        var left = (await outside.FaultsAsync()).ToLookup(fault => fault.Operation);
        return [.. Operations.Select(one => Of(one.Operation, [.. left[one.Operation]], each))];
    }

    public override string ToString() => $"{Operation} {Spoilt} of {Calls}";

    private static SpoiltCalls Of(string operation, IReadOnlyList<SystemFault> left, int each)
    {
        var spoilt = each + 1 - left.Count;
        return new SpoiltCalls(operation, (spoilt * Every) + left.Sum(fault => fault.Passed), spoilt);
    }
}
