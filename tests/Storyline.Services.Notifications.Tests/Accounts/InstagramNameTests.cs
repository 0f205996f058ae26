using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Services.Notifications.Tests.Accounts;

public sealed class InstagramNameTests
{
    [Theory]
    [InlineData("✅ Posted to @storyline.shop by Storyline · cat.png", 12)]
    [InlineData("✅ Posted by @storyline.shop · cat.png · 14:12 · 📸 @storyline.shop ✔", 51)]
    public void An_account_in_a_kept_line_leads_to_Instagram_and_a_person_of_the_same_name_does_not(string line, int at)
    {
        var text = InstagramName.In(line, "storyline.shop");

        text.Text.ShouldBe(line);
        text.Spans.ShouldBe([new TextSpan(TextStyle.Link, at, 15, new Uri("https://www.instagram.com/storyline.shop/"))]);
    }

    [Theory]
    [InlineData("⏭️ Skipped by @ana · cat.png", "storyline.shop")]
    [InlineData("✅ Posted by @ana · cat.png", null)]
    public void A_line_without_the_account_stays_as_it_is(string line, string? account) => InstagramName.In(line, account).ShouldBe(RichText.Plain(line));
}
