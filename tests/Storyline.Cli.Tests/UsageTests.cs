namespace Storyline.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task Without_arguments_help_lists_the_commands()
    {
        await using var world = CommandWorld.WithoutDatabase();

        var answer = (await world.RunAsync()).ShouldSucceed();

        answer.Output.ShouldContain("demo");
        answer.Output.ShouldContain("schedule");
    }

    [Fact]
    public async Task A_misspelt_command_is_answered_with_the_nearest_one()
    {
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync("media", "lst")).ShouldFail(2, "storyline media has no command lst. Did you mean list?", "storyline media --help");
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_named()
    {
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync("schedule", "create", "--days", "many")).ShouldFail(2, "--days must be a whole number, and \"many\" is not.");
    }

    [Fact]
    public async Task Help_ends_with_examples()
    {
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync("category", "set", "--help")).ShouldSucceed().Output.ShouldContain("./storyline category set memes=70 merch=30");
    }
}
