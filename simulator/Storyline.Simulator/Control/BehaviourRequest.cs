using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Telegram.People;

namespace Storyline.Simulator.Control;

/// <summary>What is to change about Instagram's behaviour; what is not given stays. Zero takes a failure or a share away again.</summary>
internal sealed record BehaviourRequest
{
    public string? SecondPublish { get; init; }

    /// <summary>Both kinds of processing time at once.</summary>
    public double? ContainerSeconds { get; init; }

    public double? PictureSeconds { get; init; }

    public double? ClipSeconds { get; init; }

    public int? NextContainerFails { get; init; }

    public int? NextContainerFailsTimes { get; init; }

    public double? StoriesLagSeconds { get; init; }

    public double? PublishedLagSeconds { get; init; }

    public int? UsagePercent { get; init; }

    public int? WebhookCopies { get; init; }

    public Behaviour Over(Behaviour before)
    {
        if (SecondPublish is not (null or Behaviour.Refuse or Behaviour.Repeat))
        {
            throw Unfit.Wrong($"\"secondPublish\" is \"{SecondPublish}\"; choose {Behaviour.Refuse} or {Behaviour.Repeat}.");
        }

        return before with
        {
            SecondPublish = SecondPublish ?? before.SecondPublish,
            PictureSeconds = PictureSeconds ?? ContainerSeconds ?? before.PictureSeconds,
            ClipSeconds = ClipSeconds ?? ContainerSeconds ?? before.ClipSeconds,
            NextContainerFails = NextContainerFails is null ? before.NextContainerFails : NextContainerFails == 0 ? null : NextContainerFails,
            NextContainerFailsTimes = NextContainerFailsTimes ?? (NextContainerFails is null ? before.NextContainerFailsTimes : 1),
            StoriesLagSeconds = StoriesLagSeconds ?? before.StoriesLagSeconds,
            PublishedLagSeconds = PublishedLagSeconds ?? before.PublishedLagSeconds,
            UsagePercent = UsagePercent is null ? before.UsagePercent : UsagePercent == 0 ? null : UsagePercent,
            WebhookCopies = WebhookCopies ?? before.WebhookCopies,
        };
    }
}
