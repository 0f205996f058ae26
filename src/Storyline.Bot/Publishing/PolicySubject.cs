using System.Globalization;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Bot.Publishing;

/// <summary>What a button about a policy means.</summary>
/// <param name="Chat">The work chat.</param>
/// <param name="Version">The version of the category's own policy that the page showed; 0 for none.</param>
/// <param name="Wish">What is set or tried out.</param>
/// <param name="Category">Null: all that have none of their own.</param>
internal sealed record PolicySubject(ChatSettingsId Chat, int Version, PolicyWish Wish, string? Category)
{
    public static PolicySubject Parse(string text)
    {
        var parts = text.Split(' ', 7);
        return new PolicySubject(
            new ChatSettingsId(Guid.ParseExact(parts[0], "N")), Number(parts[1])!.Value,
            new PolicyWish(Enum.Parse<PublishingMode>(parts[2]), Number(parts[3])!.Value, Number(parts[4]), Number(parts[5])),
            parts[6].Length == 0 ? null : parts[6]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Chat.Value:N} {Version} {Wish.Mode} {Wish.VetoMinutes} {Wish.HoursStart} {Wish.HoursEnd} {Category}");

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
