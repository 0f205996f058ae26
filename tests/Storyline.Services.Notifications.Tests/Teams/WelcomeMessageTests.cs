using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Services.Notifications.Tests.Teams;

public sealed class WelcomeMessageTests
{
    [Fact]
    public void A_welcome_names_the_person_the_role_and_the_first_steps()
    {
        var text = WelcomeMessage.Compose("@ben", TeamRole.Operator, "Paper & Pine", [new CommandHint("/status", "How things stand", "Look")]);

        text.Text.ShouldContain("You are an operator here");
        text.Text.ShouldContain("show each one in Paper & Pine");
        text.Text.ShouldEndWith("\n\n/status – How things stand");
        text.Spans.ShouldBe([new TextSpan(TextStyle.Bold, "👋 Welcome, ".Length, 4)]);
    }

    [Fact]
    public void The_help_is_grouped()
    {
        var text = HelpMessage.Compose([new CommandHint("/a", "one", "Look"), new CommandHint("/b [N]", "two", "Look"), new CommandHint("/c", "three", "Plan")]).Text;

        text.ShouldBe("Look\n/a – one\n/b [N] – two\n\nPlan\n/c – three");
    }
}
