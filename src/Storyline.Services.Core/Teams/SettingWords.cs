using Storyline.Data.Accounts;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>The settings of a chat as people read and write them; an account goes by its user name.</summary>
public sealed class SettingWords(IInstagramAccountRepository accounts)
{
    /// <summary>Every setting of a chat with its value.</summary>
    public async Task<IReadOnlyList<(ChatSetting Setting, string Value)>> ReadAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var account = chat.ActiveInstagramAccountId is { } id ? (await accounts.FindAsync(chat.TeamId, id, cancellationToken))?.Username : null;
        return [.. Enum.GetValues<ChatSetting>().Select(setting => (setting, SettingText.Read(chat, setting, account)))];
    }

    /// <summary>The change that a text means.</summary>
    /// <exception cref="InvalidRequestException">It means none; the sentence shows what would.</exception>
    public async Task<SettingChange> ParseAsync(TeamId teamId, ChatSetting setting, string text, CancellationToken cancellationToken)
    {
        var name = text.Trim().TrimStart('@');
        return setting is ChatSetting.Account
            && (await accounts.ListAsync(teamId, cancellationToken)).FirstOrDefault(one => one.Username.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } account
                ? new SettingChange.Account(account.Id)
                : SettingText.Parse(setting, text);
    }

    /// <summary>To whoever was too late: what the settings are now, and what that person wanted.</summary>
    public async Task<string> StaleAsync(ChatSettings now, IReadOnlyList<SettingChange> wanted, CancellationToken cancellationToken)
    {
        var values = (await ReadAsync(now, cancellationToken)).ToDictionary(value => value.Setting, value => value.Value);
        var asked = await WantedAsync(now, wanted, cancellationToken);
        var both = asked.Select(value => $"{SettingText.Name(value.Setting)} is {values[value.Setting]} now, you wanted {value.Value}");
        return $"Somebody else changed the settings of {now.Name} meanwhile: {string.Join("; ", both)}. Look again, and repeat what you still want.";
    }

    private async Task<IReadOnlyList<(ChatSetting Setting, string Value)>> WantedAsync(
        ChatSettings now, IReadOnlyList<SettingChange> wanted, CancellationToken cancellationToken)
    {
        foreach (var change in wanted)
        {
            SettingRules.Apply(now, change);
        }

        var values = (await ReadAsync(now, cancellationToken)).ToDictionary(value => value.Setting, value => value.Value);
        return [.. wanted.Select(change => (change.Setting, change is SettingChange.Paused pause ? (pause.IsOn ? "on" : "off") : values[change.Setting]))];
    }
}
