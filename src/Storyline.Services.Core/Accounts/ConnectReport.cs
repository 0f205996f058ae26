namespace Storyline.Services.Core.Accounts;

/// <summary>What came of a login, for whoever waits for it in another process.</summary>
/// <param name="Refusal">Null when accounts were connected.</param>
/// <param name="Usernames">Of the accounts that were connected.</param>
/// <param name="Sentences">Hints about the accounts; the reason when nothing was connected.</param>
public sealed record ConnectReport(ConnectRefusal? Refusal, IReadOnlyList<string> Usernames, IReadOnlyList<string> Sentences)
{
    private const string Done = "connected";

    public static ConnectReport Of(ConnectOutcome outcome) => outcome switch
    {
        ConnectOutcome.Connected connected => new ConnectReport(null, [.. connected.Accounts.Select(account => account.Username)], connected.Hints),
        ConnectOutcome.Refused refused => new ConnectReport(refused.Why, [], [refused.Reason]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>As an attempt keeps it: a line of words, then a line for each sentence. What is too long to be kept loses its end: sentences, and with dozens of accounts some names.</summary>
    internal string Write() =>
        string.Join('\n', [string.Join(' ', [Refusal?.ToString() ?? Done, .. Usernames]), .. Sentences.Select(sentence => sentence.ReplaceLineEndings(" "))]);

    /// <summary>What another process wrote, which may be of another version.</summary>
    internal static ConnectReport Read(string written)
    {
        var lines = written.Split('\n');
        return lines[0].Split(' ') switch
        {
            [Done, .. var usernames] => new ConnectReport(null, usernames, lines[1..]),
            [var word, ..] when Enum.TryParse<ConnectRefusal>(word, out var why) => new ConnectReport(why, [], lines[1..]),
            [var code] => new ConnectReport(
                ConnectRefusal.Refused, [], [$"Nothing was connected, for a reason that this version of Storyline does not know ({code}).", .. lines[1..]]),
            _ => new ConnectReport(ConnectRefusal.Refused, [], [written]),
        };
    }
}
