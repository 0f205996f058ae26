using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Integrations;
using Storyline.Simulator;
using Storyline.Testing.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>Posts go out through every kind of trouble of all three systems; what is kept, logged and said about it is searched for everything secret.</summary>
public sealed class SecretsTests
{
    private static readonly string[] Systems = ["instagram", "cloudinary", "telegram"];
    private static readonly TimeSpan TimeForTrouble = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Nothing_secret_is_in_the_database_the_log_or_a_chat()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        var tokens = (await stage.Outside.Instagram.TokensAsync()).Select(token => token.Token).ToList();
        string[] secrets =
        [
            .. tokens, DemoWorld.FacebookAppSecret, DemoWorld.InstagramAppSecret, DemoWorld.CloudApiSecret, DemoWorld.BotToken, DemoWorld.BotToken.Split(':')[1],
            "access_token=", "appsecret_proof=", "signature=",
        ];

        foreach (var fault in Faults(tokens[0]))
        {
            await stage.PlanAsync(3, TimeProvider.System.GetUtcNow());
            foreach (var system in Systems)
            {
                await stage.Outside.Instagram.BreakAsync(fault with { System = system, Every = 2, Times = 50 });
            }

            await WorkAsync(stage);
            await stage.Outside.Instagram.MendAsync();
        }

        await WorkAsync(stage);
        var kept = await TablesAsync(stage);
        var said = await Task.WhenAll(stage.Chats.Append(stage.World.AdminChat).Select(chat => stage.Outside.MessagesAsync(chat.TelegramChatId)));
        var everything = kept.Concat(stage.World.Logs.Lines).Concat(said.SelectMany(messages => messages).Select(message => message.Words)).ToList();

        kept.Count.ShouldBeGreaterThan(20);
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM publish_attempts")).ShouldBeGreaterThan(3);
        everything.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))).Select(line => line[..Math.Min(line.Length, 400)]).ShouldBeEmpty();
    }

    private static IEnumerable<SystemFault> Faults(string token) =>
    [
        new("*", "*", "cut"),
        new("*", "*", "rubbish"),
        new("*", "*", "lost_answer"),
        new("*", "*", "redirect"),
        new("*", "*", "status") { Status = 500 },
        new("*", "*", "status") { Status = 400, Code = 1, Description = $"Malformed access token {token} at https://host/a?access_token={token}&signature=abc" },
    ];

    /// <summary>The worker's rounds for some seconds, as far as the trouble lets them.</summary>
    private static async Task WorkAsync(CrashStage stage)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < TimeForTrouble)
        {
            try
            {
                await stage.World.InScopeAsync(RoundAsync);
            }
            catch (IntegrationException)
            {
                // A loop tries again.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task RoundAsync(IServiceProvider services)
    {
        await services.GetRequiredService<PublishingIntake>().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<UnshownCards>().SendAsync(CancellationToken.None);
        await services.GetRequiredService<PublishDesk>().WorkAsync(CancellationToken.None);
        await services.GetRequiredService<PublicationProgress>().ShowAsync(CancellationToken.None);
        await services.GetRequiredService<StoryChecks>().RunDueAsync(CancellationToken.None);
        await services.GetRequiredService<CardUpkeep>().CollapseAsync(CancellationToken.None);
        await services.GetRequiredService<CloudSweep>().SweepAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(CrashStage stage)
    {
        var tables = (await stage.World.ReadAsync<string>("SELECT string_agg(quote_ident(tablename), ' ') FROM pg_tables WHERE schemaname = 'public'")).Split(' ');
        var kept = new List<string>();
        foreach (var table in tables)
        {
            kept.Add(await stage.World.ReadAsync<string>($"SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM {table} t"));
        }

        return kept;
    }
}
