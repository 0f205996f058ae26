using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class TelegramOptionsTests
{
    [Theory]
    [InlineData("BotToken", "", "TELEGRAM_BOT_TOKEN")]
    [InlineData("BotToken", "not a token", "TELEGRAM_BOT_TOKEN")]
    [InlineData("ApiBaseUrl", "somewhere", "TELEGRAM_API_BASE_URL")]
    [InlineData("ChannelId", "0", "TELEGRAM_CHANNEL_ID")]
    [InlineData("AdminChatId", "0", "ADMIN_TELEGRAM_CHAT_ID")]
    public async Task A_wrong_setting_is_named_by_its_variable(string key, string value, string variable)
    {
        await using var client = await ChatClient.StartAsync(settings: (key, value));

        var refusal = Should.Throw<OptionsValidationException>(() => client.Options.Value);

        refusal.Message.ShouldContain(variable);
        refusal.Message.ShouldNotContain("not a token");
    }
}
