using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Testing;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Tests.Operations;

public sealed class NoticeLoopTests
{
    [Fact]
    public async Task A_folder_that_cannot_be_looked_at_keeps_back_no_alert_and_no_question()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(-2));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.MediaFolderAway, "/nowhere", "The folder is away.", CancellationToken.None));
        // What is planned of a folder that is away is asked of this table.
        await world.ExecuteAsync("ALTER TABLE media_items RENAME TO hidden");

        await using var worker = await WorkerProcess.StartAsync(world, services => services.AddHostedService<NoticeLoop>());
        await WorkerProcess.UntilAsync(world, () => world.Logs.Lines.Any(line => line.Contains("could not be looked at", StringComparison.Ordinal)));

        world.Messenger.Texts.ShouldContain(text => text.ChatId == world.AdminChat.TelegramChatId && text.Text.Contains("The folder is away."));
        world.Messenger.Texts.ShouldContain(text => text.ChatId == world.Chat.TelegramChatId && text.Text.Contains("missed"));
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats WHERE name = 'notices'") == 1);
    }
}
