namespace Storyline.Services.Domain.Accounts;

/// <summary>How much of its life a token has left, in the steps at which people are told.</summary>
public enum TokenStage
{
    Enough,
    TwoWeeks,
    OneWeek,
    TwoDays,
    Expired,
}
