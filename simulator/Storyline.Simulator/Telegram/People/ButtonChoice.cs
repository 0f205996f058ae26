using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.People;

/// <summary>Finds the button that is meant: by its data, its whole text, or a part of its text that only one button has.</summary>
internal static class ButtonChoice
{
    public static InlineKeyboardButton Find(Message message, string wanted)
    {
        var buttons = message.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).ToList() ?? [];
        if (buttons.Count == 0)
        {
            throw Unfit.Wrong($"Message {message.MessageId} has no buttons.");
        }

        var name = wanted.Trim();
        return name.Length == 0
            ? throw Unfit.Wrong($"Say which button: {Names(buttons)}.")
            : buttons.Find(button => button.CallbackData == name)
                ?? Only(buttons, button => button.Text == name, name)
                ?? Only(buttons, button => button.Text.Contains(name, StringComparison.OrdinalIgnoreCase), name)
                ?? throw Unfit.Missing($"No button of message {message.MessageId} is called \"{name}\"; there are {Names(buttons)}.");
    }

    private static InlineKeyboardButton? Only(List<InlineKeyboardButton> buttons, Predicate<InlineKeyboardButton> fits, string name)
    {
        var found = buttons.FindAll(fits);
        return found.Count > 1 ? throw Unfit.Wrong($"\"{name}\" could be any of {Names(found)}; give the callbackData.") : found.FirstOrDefault();
    }

    private static string Names(List<InlineKeyboardButton> buttons) => string.Join(", ", buttons.Select(button => $"\"{button.Text}\""));
}
