using System.Globalization;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>A command that a member of the team gave in one of its chats.</summary>
/// <param name="Known">The command itself.</param>
/// <param name="Arguments">What stands behind its name.</param>
/// <param name="Chat">Where it was given, and where the answer goes.</param>
/// <param name="WorkChat">The chat it is about: the same one, or the work chat that is meant when it was given in an admin's chat.</param>
/// <param name="Allowed">The commands that this person may use.</param>
internal sealed record CommandCall(CommandCard Known, string Arguments, Actor By, ChatSettings Chat, ChatSettings WorkChat, IReadOnlyList<CommandCard> Allowed)
{
    private const int LongestQuote = 20;

    /// <summary>The message that gave the command; null when a button did.</summary>
    public int? MessageId { get; init; }

    /// <summary>The answer with the name of the chat it is about, where the command is about one and was given in another.</summary>
    public Reply Named(Reply answer) => Known.IsAboutAChat ? answer.Naming(Chat, WorkChat) : answer;

    /// <summary>The one number that the command takes.</summary>
    /// <exception cref="InvalidRequestException">Something else was given; the message shows how it is used.</exception>
    public int NumberOr(int otherwise, int least, int most)
    {
        if (Arguments.Length == 0)
        {
            return otherwise;
        }

        return int.TryParse(Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new InvalidRequestException(
                $"/{Known.Name} takes a whole number from {least} to {most}, and “{Quote}” is not one. For example: /{Known.Name} {otherwise}");
    }

    private string Quote => Arguments.Shortened(LongestQuote);
}
