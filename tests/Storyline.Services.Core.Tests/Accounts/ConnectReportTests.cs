using Storyline.Services.Core.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class ConnectReportTests
{
    [Fact]
    public void A_refusal_of_another_version_is_a_sentence_with_its_code_and_what_was_said_about_it()
    {
        var told = ConnectReport.Read("Throttled\nMeta asks for an hour of patience.");

        told.Refusal.ShouldBe(ConnectRefusal.Refused);
        told.Usernames.ShouldBeEmpty();
        told.Sentences.ShouldBe(
            ["Nothing was connected, for a reason that this version of Storyline does not know (Throttled).", "Meta asks for an hour of patience."]);
    }

    [Fact]
    public void A_code_that_stands_alone_is_never_all_that_is_said() =>
        ConnectReport.Read("Throttled").Sentences.ShouldBe(["Nothing was connected, for a reason that this version of Storyline does not know (Throttled)."]);

    [Fact]
    public void A_sentence_without_a_code_is_told_as_it_is() =>
        ConnectReport.Read("Meta does not answer.").Sentences.ShouldBe(["Meta does not answer."]);

    [Fact]
    public void What_is_known_is_read_as_it_was_written()
    {
        var connected = ConnectReport.Read("connected shop outlet\nGarden Club cannot be read.");
        connected.Refusal.ShouldBeNull();
        connected.Usernames.ShouldBe(["shop", "outlet"]);
        connected.Sentences.ShouldBe(["Garden Club cannot be read."]);

        var refused = ConnectReport.Read("Cancelled\nNothing was connected: somebody pressed Cancel.");
        refused.Refusal.ShouldBe(ConnectRefusal.Cancelled);
        refused.Sentences.ShouldBe(["Nothing was connected: somebody pressed Cancel."]);
    }
}
