namespace Storyline.Services.Domain.Scheduling;

/// <summary>What was done to a planned post after it was planned. It stands behind the reasons for which the post is there, and says so on the card.</summary>
public abstract record PlanNote
{
    private PlanNote() { }

    public abstract string Text { get; }

    /// <summary>What is told of the latest of its kind replaces what was told before.</summary>
    protected abstract string Beginning { get; }

    public sealed override string ToString() => Text;

    /// <summary>The reasons with this note at their end, and none of its kind before it.</summary>
    public IReadOnlyList<string> AddTo(IReadOnlyList<string> reasons) =>
        [.. reasons.Where(reason => !reason.StartsWith(Beginning, StringComparison.Ordinal)), Text];

    /// <param name="From">The time that it had, as people read it.</param>
    public sealed record Moved(string By, string From) : PlanNote
    {
        public override string Text => $"{Beginning}{By} from {From}";

        protected override string Beginning => "moved by ";
    }

    /// <param name="With">The other picture.</param>
    public sealed record Swapped(string By, string With) : PlanNote
    {
        public override string Text => $"{Beginning}{By} with {With}";

        protected override string Beginning => "swapped by ";
    }

    public sealed record Forced(string By) : PlanNote
    {
        public override string Text => $"{Beginning}{By}";

        protected override string Beginning => "sent ahead by ";
    }

    /// <param name="InsteadOf">The picture that was planned.</param>
    public sealed record Chosen(string By, string InsteadOf) : PlanNote
    {
        private const string Words = "chosen by ";

        public override string Text => $"{Beginning}{By} instead of {InsteadOf}";

        protected override string Beginning => Words;

        /// <summary>Whether a person chose the picture: then the mix has no say in it.</summary>
        public static bool IsIn(IReadOnlyList<string> reasons) => reasons.Any(reason => reason.StartsWith(Words, StringComparison.Ordinal));
    }

    /// <param name="Gone">The picture that was planned.</param>
    public sealed record Refilled(string Gone, string By) : PlanNote
    {
        public override string Text => $"{Beginning}{Gone}, dropped by {By}";

        protected override string Beginning => "takes the place of ";
    }

    /// <param name="At">The time that passed, as people read it.</param>
    public sealed record Missed(string At) : PlanNote
    {
        public override string Text => $"{Beginning}{At}";

        protected override string Beginning => "missed on ";
    }
}
