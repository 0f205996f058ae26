using System.CommandLine;
using Spectre.Console;

namespace Storyline.Cli;

/// <summary>Asks before something is destroyed.</summary>
internal static class Confirmation
{
    public static Option<bool> Option() => new("--yes", "-y") { Description = "Do not ask" };

    /// <exception cref="CommandException">The answer is no, or nobody is there to answer.</exception>
    public static async Task RequireAsync(Terminal terminal, bool yes, string question, CancellationToken cancellationToken)
    {
        if (yes)
        {
            return;
        }

        if (!terminal.CanAsk)
        {
            throw new CommandException($"{question} Nobody can be asked here: add --yes.");
        }

        if (!await terminal.Words.PromptAsync(new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }, cancellationToken))
        {
            throw new CommandException("Nothing was changed.");
        }
    }
}
