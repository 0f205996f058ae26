using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Services.Notifications.Operations;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

/// <summary>Whatever a person writes behind a command, they get an answer to it, and their words stay words.</summary>
public sealed class HostileArgumentTests
{
    private const int LongestMessage = 4096;

    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["markup"] = "<b>wolf</b>&\"",
        ["more markup"] = "*wolf* _wolf_ `wolf` &lt;wolf&gt;",
        ["3,000 characters"] = new string('x', 3000),
        ["3,000 characters with a share"] = new string('x', 3000) + "=100",
        ["a negative number"] = "-1",
        ["a number that no integer holds"] = "99999999999999999999",
        ["right to left"] = "\u202eסטוריליין\u202c",
        ["a zero character"] = "cat\0.png",
        ["emoji"] = "🦊👩‍👩‍👧🙃",
        ["assignments"] = "= == memes=-1 memes=99999999999999999999",
    };

    public static TheoryData<string> Kinds => [.. Arguments.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_command_answers_whatever_stands_behind_it(string kind)
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));
        var names = await world.WithAsync<IServiceProvider, IReadOnlyList<string>>(services =>
            Task.FromResult<IReadOnlyList<string>>([.. services.GetServices<ICommand>().Select(command => command.Card.Name)]));

        foreach (var name in names)
        {
            var answer = await world.As("ana").AsksAsync($"/{name} {Arguments[kind]}");

            answer.Words.Any(char.IsLetter).ShouldBeTrue(name);
            answer.Words.Length.ShouldBeLessThanOrEqualTo(LongestMessage, name);
            answer.Words.Contains(TroubleMessage.Compose().Text, StringComparison.Ordinal).ShouldBeFalse(name);
            answer.Entities.Any(style => answer.Words.Substring(style.Offset, style.Length).Contains("wolf", StringComparison.Ordinal)).ShouldBeFalse(name);
            if (kind == "markup" && answer.Words.Contains("wolf", StringComparison.Ordinal))
            {
                answer.Words.Contains("<b>wolf", StringComparison.Ordinal).ShouldBeTrue(name);
            }
        }

        world.Logs.Lines.ShouldNotContain(line => line.Contains("(Text) failed", StringComparison.Ordinal));
    }
}
