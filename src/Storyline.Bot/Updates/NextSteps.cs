using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Buttons under an answer that lead on from it: commands that its reader may give.</summary>
internal sealed class NextSteps(WorkChatKeys keys)
{
    /// <summary>A row of buttons about the same work chat; null when the person may do none of it.</summary>
    /// <param name="steps">What stands on the button, and the command with its arguments, without the slash.</param>
    public async Task<Keyboard?> OfAsync(CommandCall call, params IReadOnlyList<(string Label, string Command)> steps)
    {
        var allowed = steps.Where(step => call.Allowed.Any(card => card.Name == step.Command.Split(' ')[0])).ToList();
        var data = await keys.IssueAsync(call.Chat, call.WorkChat, [.. allowed.Select(step => (NextStepTap.Word, step.Command))], CancellationToken.None);
        return allowed.Count == 0 ? null : Keyboard.Of([allowed.Zip(data, (step, key) => new Button.Press(step.Label, key))]);
    }
}
