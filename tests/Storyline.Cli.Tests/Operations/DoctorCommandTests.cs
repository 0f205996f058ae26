using System.Text.Json;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Operations;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task It_says_what_works_what_is_not_set_up_and_what_to_do()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);

        var answer = await commands.RunAsync("doctor", "--json");

        answer.ExitCode.ShouldBe(0, answer.Words);
        using var report = JsonDocument.Parse(answer.Output);
        report.RootElement.GetProperty("healthy").GetBoolean().ShouldBeTrue();
        report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("system")} {finding.GetProperty("state")}")
            .ShouldBe(["Telegram fine", "Telegram fine", "Telegram fine", "Instagram not_set_up", "Instagram not_set_up", "Cloudinary not_set_up"]);
    }

    [Fact]
    public async Task What_is_set_up_is_tried_there_and_back()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        commands.Variables["CLOUDINARY_API_BASE_URL"] = $"{telegram.BaseAddress}cloudinary";
        commands.Variables["CLOUDINARY_CLOUD_NAME"] = DemoWorld.CloudName;
        commands.Variables["CLOUDINARY_API_KEY"] = DemoWorld.CloudApiKey;
        commands.Variables["CLOUDINARY_API_SECRET"] = DemoWorld.CloudApiSecret;

        var answer = await commands.RunAsync("doctor");

        answer.ExitCode.ShouldBe(0, answer.Words);
        answer.Output.ShouldContain("of the credits of the plan Free are used");
        answer.Output.ShouldContain("uploaded, fetched from its public address and removed");
        (answer.Output + answer.Words).ShouldNotContain(DemoWorld.CloudApiSecret);
    }

    [Fact]
    public async Task Something_broken_ends_with_69_and_its_fix()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        commands.Variables["TELEGRAM_BOT_TOKEN"] = "7001000001:AAEwrongTokenOfTheSimulatorxxxxxxx";

        var answer = await commands.RunAsync("doctor");

        answer.ExitCode.ShouldBe(69, answer.Words);
        answer.Output.ShouldContain("✗ broken");
        answer.Output.ShouldContain("@BotFather");
        (answer.Output + answer.Words).ShouldNotContain("AAEwrong");
    }
}
