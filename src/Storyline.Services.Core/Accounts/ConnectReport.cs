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

    internal static ConnectReport Read(string written)
    {
        var lines = written.Split('\n');
        var words = lines[0].Split(' ');
        return words[0] == Done ? new ConnectReport(null, words[1..], lines[1..])
            : Enum.TryParse<ConnectRefusal>(words[0], out var why) ? new ConnectReport(why, [], lines[1..])
            : new ConnectReport(ConnectRefusal.Refused, [], [written]);
    }
}
