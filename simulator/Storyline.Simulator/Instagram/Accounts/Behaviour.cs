namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>Where Meta's own behaviour varies or is not promised, this says how the simulated one behaves.</summary>
internal sealed record Behaviour
{
    public const string Refuse = "refuse";
    public const string Repeat = "repeat";

    /// <summary>What a second publish of one container does: <c>refuse</c> (24/2207006), or <c>repeat</c>: a second story goes live.</summary>
    public string SecondPublish { get; init; } = Refuse;

    /// <summary>How long a picture is processed, seconds.</summary>
    public double PictureSeconds { get; init; } = 2;

    /// <summary>How long a clip is processed, seconds.</summary>
    public double ClipSeconds { get; init; } = 5;

    /// <summary>The next containers end in ERROR with this subcode; null: they do not.</summary>
    public int? NextContainerFails { get; init; }

    /// <summary>How many containers fail that way.</summary>
    public int NextContainerFailsTimes { get; init; } = 1;

    /// <summary>Seconds until a new story shows in the list of stories.</summary>
    public double StoriesLagSeconds { get; init; }

    /// <summary>Seconds until a container that was published says PUBLISHED instead of FINISHED.</summary>
    public double PublishedLagSeconds { get; init; }

    /// <summary>What the usage headers say, per cent; null: what was really used. From 100 on every call is refused with error 4.</summary>
    public int? UsagePercent { get; init; }

    /// <summary>How often each webhook is delivered.</summary>
    public int WebhookCopies { get; init; } = 1;
}
