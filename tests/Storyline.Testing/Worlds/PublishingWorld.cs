using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;

namespace Storyline.Testing.Worlds;

/// <summary>
/// A bot world whose group has Instagram on, with one connected account, @brand, and an Instagram and a media host that keep books. Nothing goes out by
/// itself: <see cref="WorkAsync"/> is the rounds that the worker would make.
/// </summary>
public sealed class PublishingWorld : IAsyncDisposable
{
    private PublishingWorld(BotWorld bot, InstagramBook instagram, HostShelf mediaHost) => (Bot, Instagram, MediaHost) = (bot, instagram, mediaHost);

    public BotWorld Bot { get; }

    public InstagramBook Instagram { get; }

    public HostShelf MediaHost { get; }

    public static async Task<PublishingWorld> StartAsync(bool isBotRunning = true)
    {
        var bot = await BotWorld.StartAsync(new BotWorldOptions
        {
            IsBotRunning = isBotRunning,
            Settings = new Dictionary<string, string?>
            {
                ["Features:InstagramApi"] = "true",
                [$"{EncryptionOptions.Section}:{nameof(EncryptionOptions.Keys)}"] = Convert.ToBase64String(new byte[32]),
            },
            Configure = services => services
                .AddSingleton<IInstagramPublisher>(provider => new InstagramBook(provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<IMediaHost>(new HostShelf()),
        });
        await ConnectAsync(bot);
        return new PublishingWorld(
            bot,
            (InstagramBook)await bot.WithAsync<IInstagramPublisher, IInstagramPublisher>(Task.FromResult),
            (HostShelf)await bot.WithAsync<IMediaHost, IMediaHost>(Task.FromResult));
    }

    /// <summary>A post's publish call is lost, its container cannot be read afterwards, and its card asks the team.</summary>
    public async Task<WorldCard> GivenDoubtAsync(bool wentOut)
    {
        var card = await Bot.GivenWaitingCardAsync("memes/cat.jpg");
        await Bot.As("ben").TapAsync(card, "Auto-post");
        LoseNextCall(wentOut);
        await WorkAsync();
        Bot.Clock.Advance(TimeSpan.FromSeconds(45));
        await WorkAsync();
        await SeeAsync(card, "✅ It is live");
        return card;
    }

    /// <summary>The next publish call brings no answer, and no container can be read after it.</summary>
    public void LoseNextCall(bool wentOut)
    {
        Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: wentOut);
        var before = Instagram.During;
        Instagram.During = call =>
        {
            if (call == "publish")
            {
                Instagram.FailReading(FailureKind.Unavailable, 1000);
            }

            return before(call);
        };
    }

    /// <summary>The worker's rounds, until nothing is left to do now.</summary>
    public async Task WorkAsync()
    {
        await Bot.WithAsync<PublishDesk, int>(desk => desk.WorkAsync(CancellationToken.None));
        await ShowAsync();
        await Bot.WithAsync<CardUpkeep, int>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
    }

    /// <summary>The worker's round in which cards are made to show how far their posts are.</summary>
    public Task<int> ShowAsync() => Bot.WithAsync<PublicationProgress, int>(progress => progress.ShowAsync(CancellationToken.None));

    /// <summary>Waits until a card has a button, and returns it.</summary>
    public Task<SeenMessage> SeeAsync(WorldCard card, string button) => Bot.Telegram.WaitForAsync(
        card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains(button)));

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static async Task ConnectAsync(BotWorld bot)
    {
        var token = new ApiTokenId(Guid.Parse("0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e"));
        var (keyId, secret) = await bot.WithAsync<TokenCipher, (string, string)>(
            cipher => Task.FromResult((cipher.KeyId, Convert.ToHexString(cipher.Encrypt(bot.Team.Id, token, "EAAtesttoken")))));
        await bot.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES (gen_random_uuid(), '{bot.Team.Id}', 'brand', '17841', 'brand', 'facebook', 'graph.facebook.com', true, now());
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at)
            SELECT '{token}', team_id, 'instagram', 'access', id, decode('{secret}', 'hex'), '{keyId}', '[]', now(), now() + interval '10 years' FROM instagram_accounts;
            UPDATE chat_settings SET enable_instagram_api = true, active_instagram_account_id = (SELECT id FROM instagram_accounts);
            """);
    }
}
