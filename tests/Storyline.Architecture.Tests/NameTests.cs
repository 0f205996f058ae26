using System.Text.RegularExpressions;

namespace Storyline.Architecture.Tests;

/// <summary>A name says what the thing is.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Common", "Base", "Processor", "Info", "Dto", "Dtos", "Misc"];
    private static readonly string[] Neutral =
        ["Storyline.Models", "Storyline.Data", "Storyline.Services.Domain", "Storyline.Services.Notifications", "Storyline.Services.Core", "Storyline.Api", "Storyline.Bot", "Storyline.Worker"];

    [Fact]
    public void No_type_or_folder_has_a_name_that_says_nothing() => Checkout.Sources.Where(file => !IsForeign(file)).SelectMany(SayNothing).ShouldBeEmpty();

    [Fact]
    public void A_name_that_says_nothing_is_found()
    {
        SayNothing(Sample("QueueManager")).ShouldHaveSingleItem();
        SayNothing(new SourceFile("src/Storyline.Data/Helpers/Lease.cs", "public sealed record Lease;")).ShouldHaveSingleItem();
        SayNothing(Sample("DatabaseInformation")).ShouldBeEmpty();
    }

    [Fact]
    public void A_chat_is_a_chat_outside_the_integrations() => Checkout.Sources.SelectMany(NamesTelegram).ShouldBeEmpty();

    [Fact]
    public void A_type_that_is_named_after_Telegram_is_found() => NamesTelegram(Sample("TelegramCard")).ShouldHaveSingleItem();

    /// <summary>The simulated systems call their methods and objects as the real ones do.</summary>
    private static bool IsForeign(SourceFile file) => file.Project == "Storyline.Simulator" && file.Folders is ["Telegram", ..];

    private static IEnumerable<string> SayNothing(SourceFile file) =>
        from name in file.TypeNames.Append(file.Name).Concat(file.Folders).Distinct()
        where WordOfName().Matches(name).Any(word => Empty.Contains(word.Value))
        select $"{file.Path}: {name} says nothing";

    private static IEnumerable<string> NamesTelegram(SourceFile file) =>
        from name in file.TypeNames
        where Neutral.Contains(file.Project) && name.Contains("Telegram", StringComparison.Ordinal)
        select $"{file.Path}: {name} names the vendor; the word is chat";

    private static SourceFile Sample(string type) => new($"src/Storyline.Data/Scheduling/{type}.cs", $"public sealed class {type};");

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex WordOfName();
}
