using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class QueueMessageTests
{
    private static readonly PostingWindow Berlin = PostingWindow.Create(14, 2, "Europe/Berlin");
    private static readonly DateTimeOffset SummerEvening = new(2026, 7, 1, 18, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WinterEvening = new(2026, 12, 1, 18, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Times_are_the_chats_own_in_summer_and_in_winter()
    {
        var text = QueueMessage.Compose([Line(SummerEvening, "sun.jpg"), Line(WinterEvening, "snow.jpg")], Berlin, isFirstPage: true).Text;

        text.ShouldContain("Wed 1 Jul 20:30 · sun.jpg · memes");
        text.ShouldContain("Tue 1 Dec 19:30 · snow.jpg · memes");
    }

    [Fact]
    public void A_name_is_bold_wherever_it_stands_and_cut_when_it_is_endless()
    {
        var text = QueueMessage.Compose([Line(SummerEvening, "😀 <b>.jpg"), Line(SummerEvening, new string('x', 300))], Berlin, isFirstPage: true);

        var bold = text.Spans.Where(span => span.Style is TextStyle.Bold).Select(span => text.Text.Substring(span.Offset, span.Length)).ToList();
        bold.ShouldBe(["🗓 What goes out next", "😀 <b>.jpg", new string('x', 59) + "…"]);
    }

    [Fact]
    public void Every_state_has_its_mark()
    {
        var marks = Enum.GetValues<QueueStatus>()
            .Select(status => QueueMessage.Compose([new QueueLine(SummerEvening, "a.jpg", "memes", status, false)], Berlin, isFirstPage: true).Text.Split('\n')[1].Split(' ')[1]);

        marks.ShouldBeUnique();
    }

    [Fact]
    public void Buttons_are_there_only_for_what_can_be_done()
    {
        QueueMessage.Buttons([], null, null, null).ShouldBeNull();
        QueueMessage.Buttons([], "m", null, "s")!.Rows.Select(row => row.Select(button => button.Label)).ShouldBe([["➡️ More"], ["⚡ Send the next one now"]]);
        QueueMessage.Buttons([], "m", "f", null)!.Rows.Single().Select(button => button.Label).ShouldBe(["⏮ First", "➡️ More"]);
    }

    [Fact]
    public void Each_line_has_its_number_and_five_numbers_stand_in_a_row() =>
        QueueMessage.Buttons(["a", "b", "c", "d", "e", "f"], null, null, null)!.Rows.Select(row => row.Select(button => button.Label)).ShouldBe([["1", "2", "3", "4", "5"], ["6"]]);

    private static QueueLine Line(DateTimeOffset at, string name) => new(at, name, "memes", QueueStatus.Scheduled, false);
}
