using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Services.Domain.Tests.Teams;

public sealed class SettingTextTests
{
    public static TheoryData<ChatSetting> Settings => [.. Enum.GetValues<ChatSetting>()];

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_read_can_be_set_again(ChatSetting setting)
    {
        var chat = Chat();
        var before = SettingText.Read(chat, setting, null);

        var change = SettingText.Parse(setting, before);
        SettingRules.Apply(chat, change);

        change.Setting.ShouldBe(setting);
        SettingText.Read(chat, setting, null).ShouldBe(before);
        SettingText.Find(SettingText.Name(setting)).ShouldBe(setting);
    }

    [Theory]
    [InlineData("posts_per_day", ChatSetting.PostsPerDay)]
    [InlineData(" Time-Zone ", ChatSetting.TimeZone)]
    public void Names_are_found_as_people_write_them(string name, ChatSetting setting) => SettingText.Find(name).ShouldBe(setting);

    [Fact]
    public void An_unknown_name_is_answered_with_all_of_them() =>
        Should.Throw<InvalidRequestException>(() => SettingText.Find("posts")).Message.ShouldContain("dry-run, instagram-api, paused");

    [Theory]
    [InlineData(ChatSetting.PostsPerDay, "three", "takes a whole number, and “three” is not one. For example: 3")]
    [InlineData(ChatSetting.PostsPerDay, "-3", "“-3”")]
    [InlineData(ChatSetting.PostsPerDay, "٣", "“٣”")]
    [InlineData(ChatSetting.PostsPerDay, "99999999999999999999", "whole number")]
    [InlineData(ChatSetting.DryRun, "maybe", "on or off")]
    [InlineData(ChatSetting.CatchUp, "never", "ask, gradual, skip")]
    [InlineData(ChatSetting.Captions, "", "enhanced, simple")]
    public void Rubbish_is_answered_with_what_would_do(ChatSetting setting, string text, string sentence) =>
        Should.Throw<InvalidRequestException>(() => SettingText.Parse(setting, text)).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("14-2", 14, 2)]
    [InlineData("14:00–02:00", 14, 2)]
    [InlineData(" 9 - 21 ", 9, 21)]
    public void Both_hours_are_read_at_once(string text, int start, int end) =>
        SettingText.ParseHours(text).ShouldBe([new SettingChange.PostingHoursStart(start), new SettingChange.PostingHoursEnd(end)]);

    [Theory]
    [InlineData("14")]
    [InlineData("14:30-16")]
    [InlineData("14-2 o'clock")]
    public void Hours_that_are_none_are_refused(string text) =>
        Should.Throw<InvalidRequestException>(() => SettingText.ParseHours(text)).Message.ShouldContain("14-2");

    private static ChatSettings Chat() => new()
    {
        Id = default,
        TeamId = default,
        TelegramChatId = -1,
        Name = "Stories",
        Purpose = ChatPurpose.Work,
        PostsPerDay = 3,
        PostingHoursStart = 9,
        PostingHoursEnd = 21,
        TimeZone = "UTC",
        RepostTtlDays = 30,
        SkipTtlDays = 3,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
