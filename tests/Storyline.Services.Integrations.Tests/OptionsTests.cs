using Microsoft.Extensions.Options;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Instagram:BaseUrl", "somewhere", "INSTAGRAM_GRAPH_BASE_URL")]
    [InlineData("Instagram:GraphVersion", "26", "INSTAGRAM_GRAPH_VERSION")]
    [InlineData("Instagram:FacebookAppId", "my-app", "FACEBOOK_APP_ID")]
    [InlineData("Instagram:FacebookAppSecret", "short", "FACEBOOK_APP_SECRET")]
    [InlineData("Instagram:InstagramAppId", "my-app", "INSTAGRAM_APP_ID")]
    [InlineData("Instagram:InstagramAppSecret", null, "INSTAGRAM_APP_SECRET")]
    [InlineData("Cloudinary:CloudName", "my cloud", "CLOUDINARY_CLOUD_NAME")]
    [InlineData("Cloudinary:ApiKey", "my-key", "CLOUDINARY_API_KEY")]
    [InlineData("Cloudinary:ApiSecret", null, "CLOUDINARY_API_SECRET")]
    [InlineData("Cloudinary:BaseUrl", "somewhere", "CLOUDINARY_API_BASE_URL")]
    [InlineData("Cloudinary:RetentionHours", "0", "CLOUD_UPLOAD_RETENTION_HOURS")]
    public async Task A_wrong_setting_is_named_by_its_variable_and_not_quoted(string key, string? value, string variable)
    {
        await using var client = await OutsideClient.StartAsync((key, value));

        var refusal = Should.Throw<OptionsValidationException>(() => key.StartsWith("Instagram", StringComparison.Ordinal) ? (object)client.Options<InstagramOptions>() : client.Options<CloudinaryOptions>());

        refusal.Message.ShouldContain(variable);
        if (key.EndsWith("Secret", StringComparison.Ordinal) && value is not null)
        {
            refusal.Message.ShouldNotContain(value);
        }
    }

    [Fact]
    public async Task Nothing_at_all_is_fine_and_means_not_set_up()
    {
        await using var client = await OutsideClient.StartAsync(
            ("Instagram:FacebookAppId", null), ("Instagram:FacebookAppSecret", null), ("Instagram:InstagramAppId", null), ("Instagram:InstagramAppSecret", null),
            ("Cloudinary:CloudName", null), ("Cloudinary:ApiKey", null), ("Cloudinary:ApiSecret", null));

        client.Options<InstagramOptions>().GraphVersion.ShouldBe("v26.0");
        new CloudinaryOptions().BaseUrl.ShouldBe("https://api.cloudinary.com");
        client.Host.IsConfigured.ShouldBeFalse();
    }

    [Fact]
    public void Without_another_base_every_call_goes_to_Metas_own_hosts()
    {
        var addresses = new MetaAddresses(new InstagramOptions());

        addresses.Graph(Models.Accounts.LoginKind.Facebook, "me").ShouldBe(new Uri("https://graph.facebook.com/v26.0/me"));
        addresses.Graph(Models.Accounts.LoginKind.Instagram, "me").ShouldBe(new Uri("https://graph.instagram.com/v26.0/me"));
        addresses.Unversioned("refresh_access_token").ShouldBe(new Uri("https://graph.instagram.com/refresh_access_token"));
        addresses.InstagramCode().ShouldBe(new Uri("https://api.instagram.com/oauth/access_token"));
        addresses.Consent(Models.Accounts.LoginKind.Facebook).ShouldBe(new Uri("https://www.facebook.com/v26.0/dialog/oauth"));
        addresses.Consent(Models.Accounts.LoginKind.Instagram).ShouldBe(new Uri("https://www.instagram.com/oauth/authorize"));
    }

    [Fact]
    public async Task Another_version_is_in_every_address_that_has_one()
    {
        await using var client = await OutsideClient.StartAsync(("Instagram:BaseUrl", null), ("Instagram:GraphVersion", "v25.0"));
        var addresses = new MetaAddresses(client.Options<InstagramOptions>());

        addresses.Graph(Models.Accounts.LoginKind.Facebook, "me").ShouldBe(new Uri("https://graph.facebook.com/v25.0/me"));
        addresses.Graph(Models.Accounts.LoginKind.Instagram, "me").ShouldBe(new Uri("https://graph.instagram.com/v25.0/me"));
        addresses.Consent(Models.Accounts.LoginKind.Facebook).ShouldBe(new Uri("https://www.facebook.com/v25.0/dialog/oauth"));
    }
}
