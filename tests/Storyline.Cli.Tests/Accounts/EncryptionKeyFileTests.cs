using Storyline.Cli.Accounts;
using Storyline.Cli.Operations.Configuration;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Tests.Accounts;

public sealed class EncryptionKeyFileTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_first_start_makes_a_key_that_only_this_user_can_read_and_later_ones_keep_it()
    {
        var settings = Read();
        var path = EncryptionKeyFile.PathIn(settings);

        EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false));
        var key = File.ReadAllText(path);
        EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false));

        EncryptionKey.Parse(key.Trim()).ShouldNotBeNull();
        File.ReadAllText(path).ShouldBe(key);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        settings.ToConfiguration()["Encryption:KeyFile"].ShouldBe(path);
    }

    [Fact]
    public void Many_first_starts_at_once_agree_on_one_key()
    {
        var settings = Read();

        Parallel.For(0, 16, _ => EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false)));

        File.ReadAllLines(EncryptionKeyFile.PathIn(settings)).ShouldHaveSingleItem();
        Directory.GetFiles(Path.GetDirectoryName(EncryptionKeyFile.PathIn(settings))!).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_new_key_stands_before_the_older_ones()
    {
        var settings = Read();
        EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false));
        var first = File.ReadAllLines(EncryptionKeyFile.PathIn(settings))[0];

        EncryptionKeyFile.AddNewest(settings);

        var keys = File.ReadAllLines(EncryptionKeyFile.PathIn(settings));
        keys.Length.ShouldBe(2);
        keys[1].ShouldBe(first);
    }

    [Fact]
    public void Keys_of_the_environment_are_taken_and_no_file_is_made()
    {
        var settings = Read(("ENCRYPTION_KEYS", $"{EncryptionKey.Make()},{EncryptionKey.Make()}"));

        EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false));

        settings.Problems.ShouldBeEmpty();
        File.Exists(EncryptionKeyFile.PathIn(settings)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("bm90IDMyIGJ5dGVz")]
    [InlineData(",")]
    public void What_is_no_key_is_named_without_being_shown(string value)
    {
        var problem = Read(("ENCRYPTION_KEYS", value)).Problems.ShouldHaveSingleItem();

        problem.Name.ShouldBe("ENCRYPTION_KEYS");
        problem.ToString().ShouldContain("openssl rand -base64 32");
        problem.ToString().ShouldNotContain($"\"{value}\"");
    }

    [Fact]
    public void A_file_that_holds_something_else_stops_the_start_with_what_to_do()
    {
        var settings = Read();
        EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false));
        File.WriteAllText(EncryptionKeyFile.PathIn(settings), "something else");

        Should.Throw<ConfigurationException>(() => EncryptionKeyFile.Ensure(settings, Terminal.Open(colours: false)))
            .Problems.ShouldHaveSingleItem().Fix.ShouldContain("bring the file back from a backup");
    }

    private Settings Read(params (string Name, string Value)[] variables) => new(
        new ProcessEnvironment(variables.ToDictionary(one => one.Name, one => one.Value), home.Path, home.Path));
}
