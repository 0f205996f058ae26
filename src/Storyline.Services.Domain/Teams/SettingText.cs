using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Domain.Teams;

/// <summary>Settings and their values as people write and read them: <c>posts-per-day</c> is <c>3</c>.</summary>
public static partial class SettingText
{
    private const string On = "on";
    private const string Off = "off";
    private static readonly string[] Yes = [On, "yes", "true", "1"];
    private static readonly string[] No = [Off, "no", "false", "0"];

    /// <summary>The name of a setting on the command line and in the audit log.</summary>
    public static string Name(ChatSetting setting) => Kebab(setting.ToString());

    /// <exception cref="InvalidRequestException">There is no such setting; the sentence lists them.</exception>
    public static ChatSetting Find(string name) =>
        Enum.GetValues<ChatSetting>().Cast<ChatSetting?>().FirstOrDefault(setting => Name(setting!.Value).Equals(name.Trim().Replace('_', '-'), StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidRequestException($"There is no setting “{name}”: the settings are {string.Join(", ", Enum.GetValues<ChatSetting>().Select(Name))}.");

    /// <param name="account">The user name of the chat's active account, or null when it has none.</param>
    public static string Read(ChatSettings chat, ChatSetting setting, string? account) => setting switch
    {
        ChatSetting.DryRun => OnOff(chat.DryRunMode),
        ChatSetting.InstagramApi => OnOff(chat.EnableInstagramApi),
        ChatSetting.Paused => OnOff(chat.IsPaused),
        ChatSetting.Verbose => OnOff(chat.ShowVerboseNotifications),
        ChatSetting.LifecycleMessages => OnOff(chat.SendLifecycleNotifications),
        ChatSetting.PostsPerDay => Number(chat.PostsPerDay),
        ChatSetting.PostingHoursStart => Number(chat.PostingHoursStart),
        ChatSetting.PostingHoursEnd => Number(chat.PostingHoursEnd),
        ChatSetting.TimeZone => chat.TimeZone,
        ChatSetting.RepostDays => Number(chat.RepostTtlDays),
        ChatSetting.SkipDays => Number(chat.SkipTtlDays),
        ChatSetting.CatchUp => Kebab(chat.CatchUpPolicy.ToString()),
        ChatSetting.Captions => Kebab(chat.CaptionStyle.ToString()),
        ChatSetting.Account => account is null ? "none" : $"@{account}",
    };

    /// <summary>The change that a person means. Accounts are known by their ids alone: whoever has the list finds them.</summary>
    /// <exception cref="InvalidRequestException">The text is no value of this setting; the sentence shows one.</exception>
    public static SettingChange Parse(ChatSetting setting, string text) => setting switch
    {
        ChatSetting.DryRun => new SettingChange.DryRun(Switch(setting, text)),
        ChatSetting.InstagramApi => new SettingChange.InstagramApi(Switch(setting, text)),
        ChatSetting.Paused => new SettingChange.Paused(Switch(setting, text)),
        ChatSetting.Verbose => new SettingChange.Verbose(Switch(setting, text)),
        ChatSetting.LifecycleMessages => new SettingChange.LifecycleMessages(Switch(setting, text)),
        ChatSetting.PostsPerDay => new SettingChange.PostsPerDay(Whole(setting, text, "3")),
        ChatSetting.PostingHoursStart => new SettingChange.PostingHoursStart(Whole(setting, text, "14")),
        ChatSetting.PostingHoursEnd => new SettingChange.PostingHoursEnd(Whole(setting, text, "2")),
        ChatSetting.TimeZone => new SettingChange.TimeZone(text.Trim()),
        ChatSetting.RepostDays => new SettingChange.RepostDays(Whole(setting, text, "30")),
        ChatSetting.SkipDays => new SettingChange.SkipDays(Whole(setting, text, "3")),
        ChatSetting.CatchUp => new SettingChange.CatchUp(Choice<CatchUpPolicy>(setting, text)),
        ChatSetting.Captions => new SettingChange.Captions(Choice<CaptionStyle>(setting, text)),
        ChatSetting.Account when text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase) => new SettingChange.Account(null),
        ChatSetting.Account => throw new InvalidRequestException($"There is no account “{Quote(text)}” here: name a connected one, or none."),
    };

    /// <summary>Both ends of the posting hours, for example <c>14-2</c> or <c>14:00–02:00</c>.</summary>
    /// <inheritdoc cref="Parse"/>
    public static IReadOnlyList<SettingChange> ParseHours(string text) => Hours().Match(text.Trim()) is { Success: true } hours
        ?
        [
            new SettingChange.PostingHoursStart(int.Parse(hours.Groups["start"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
            new SettingChange.PostingHoursEnd(int.Parse(hours.Groups["end"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
        ]
        : throw new InvalidRequestException($"The posting hours are two whole hours from 0 to 23, and “{Quote(text)}” is not. For example: 14-2");

    private static bool Switch(ChatSetting setting, string text)
    {
        var said = text.Trim().ToLowerInvariant();
        return Yes.Contains(said) || (No.Contains(said) ? false : throw new InvalidRequestException($"{Name(setting)} is on or off, and “{Quote(text)}” is neither."));
    }

    private static int Whole(ChatSetting setting, string text, string example) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidRequestException($"{Name(setting)} takes a whole number, and “{Quote(text)}” is not one. For example: {example}");

    private static T Choice<T>(ChatSetting setting, string text) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Kebab(value!.Value.ToString()).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidRequestException($"{Name(setting)} is {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}, and “{Quote(text)}” is none of these.");

    [GeneratedRegex(@"\A(?<start>[0-9]{1,2})(:00)?\s*[-–—]\s*(?<end>[0-9]{1,2})(:00)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    private static string OnOff(bool isOn) => isOn ? On : Off;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string Quote(string text) => text.Shortened(40);
}
