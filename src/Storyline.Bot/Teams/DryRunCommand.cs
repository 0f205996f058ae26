using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Shows whether decisions count, and sets it.</summary>
internal sealed class DryRunCommand(ChatSettingsEditor editor) : ICommand
{
    public CommandCard Card { get; } = new("dryrun", "[on|off]", "Show or set whether decisions count", "Settings") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length == 0)
        {
            return new Reply(SettingsPanel.DryRunStands(call.WorkChat)) { NamesItsChat = true };
        }

        var wanted = SettingText.Parse(ChatSetting.DryRun, call.Arguments);
        var edit = await editor.ChangeAsync(call.WorkChat.Id, null, [wanted], call.By, cancellationToken);
        return new Reply(SettingsPanel.DryRunStands(edit.Chat)) { NamesItsChat = true };
    }
}
