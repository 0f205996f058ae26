using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>The value that a person typed for a setting. A time zone that is not named exactly becomes a choice on the panel.</summary>
internal sealed class SettingsAnswer(ChatSettingsEditor editor, SettingsPages pages, ChatRegistry chats) : IReplyHandler
{
    public const string QuestionWord = "setting";

    public string Word => QuestionWord;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(reply.Subject);
        var topic = Enum.Parse<SettingTopic>(subject.Name);
        if (topic is SettingTopic.Zone && !ZoneSearch.IsName(reply.Text))
        {
            var about = await chats.WorkChatAsync(reply.By.TeamId, subject.Chat, cancellationToken);
            var found = await pages.ZonesAsync(reply.Chat, about, reply.Text, cancellationToken);
            return new ReplyAnswer(reply.PanelMessageId is null ? found : null) { Panel = found };
        }

        var edit = await editor.ChangeAsync(subject.Chat, null, SettingsTopics.Read(topic, reply.Text), reply.By, cancellationToken);
        return new ReplyAnswer(new Reply("✅ " + SettingsPanel.Changed(edit.Differences)))
        {
            Panel = await pages.TopicAsync(reply.Chat, edit.Chat, topic, edit.PlannedBefore, cancellationToken),
        };
    }
}
