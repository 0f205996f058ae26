#pragma warning disable CA1861
using System.Diagnostics;
using Storyline.Testing.Worlds;
namespace Storyline.Bot.Tests;
public sealed class ScratchTests
{
    [Fact]
    public async Task Time()
    {
        var w = Stopwatch.StartNew();
        var o = TestContext.Current.TestOutputHelper!;
        await using var world = await BotWorld.StartAsync();
        o.WriteLine($"start {w.ElapsedMilliseconds}");
        for (var i = 0; i < 3; i++)
        {
            w.Restart();
            var card = await world.GivenWaitingCardAsync($"memes/{i}.jpg");
            o.WriteLine($"card {w.ElapsedMilliseconds}");
            w.Restart();
            var screen = await world.OldScreenAsync(await world.SeeAsync(card));
            o.WriteLine($"screen {w.ElapsedMilliseconds}");
            w.Restart();
            var taps = await Task.WhenAll(new[]{"ana","ben","chloe"}.SelectMany(p => new[]{"Posted","Skip"}.Select(async b => { var r = await world.As(p).TapAsync(screen, b); o.WriteLine($"  {p} {b} {w.ElapsedMilliseconds} {r.Toast}"); return r; })));
            o.WriteLine($"taps {w.ElapsedMilliseconds}");
            w.Restart();
            await world.SeeCollapsedAsync(card);
            o.WriteLine($"collapsed {w.ElapsedMilliseconds}");
        }
        o.WriteLine(string.Join("\n", world.Logs.Lines.Where(l => !l.Contains("EntityFramework")).TakeLast(30)));
    }
}
