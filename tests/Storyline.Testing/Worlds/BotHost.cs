using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Bot;
using Storyline.Data;
using Storyline.Services.Core;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;
using Storyline.Testing.Stalls;

namespace Storyline.Testing.Worlds;

/// <summary>The product's process, as far as the bot needs it.</summary>
internal static class BotHost
{
    public static IHost Build(
        BotWorldOptions options, string connectionString, ChatSimulator telegram, string folder, TimeProvider clock, CollectedLogs logs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = options.BotToken ?? telegram.BotToken,
            ["Telegram:ApiBaseUrl"] = telegram.BaseAddress.ToString(),
            ["Telegram:ChannelId"] = $"{BotWorld.GroupId}",
            ["Telegram:AdminChatId"] = $"{BotWorld.AdminId}",
            ["Telegram:KeepPace"] = $"{options.TelegramLimits}",
            ["ChatDefaults:TimeZone"] = "Europe/Berlin",
            ["Library:Folder"] = folder,
            ["Library:ThumbnailFolder"] = Path.Combine(folder, "thumbnails"),
            ["Library:ArrivalFolder"] = Path.Combine(folder, "arrivals"),
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(logs);
        builder.Services.AddSingleton(clock);
        builder.Services.AddStorylineData(connectionString);
        builder.Services.AddStorylineIntegrations();
        builder.Services.AddStorylineCore(builder.Configuration);
        builder.Services.AddStorylineBot();
        options.Configure(builder.Services);
        options.Outside?.Attach(builder.Services, connectionString);
        builder.Services.TryAddSingleton<IInstagramPublisher>(new InstagramBook(clock));
        builder.Services.TryAddSingleton<IMediaHost>(new HostShelf());
        return builder.Build();
    }
}
