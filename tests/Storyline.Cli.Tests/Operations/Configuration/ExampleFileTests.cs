using System.Text.RegularExpressions;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Tests.Operations.Configuration;

public sealed class ExampleFileTests
{
    [Fact]
    public void The_committed_example_lists_every_variable()
    {
        var committed = Path.Combine(Checkout.Folder, ".env.example");
        var expected = ExampleFile.Write();
        if (!File.Exists(committed) || File.ReadAllText(committed) != expected)
        {
            var fresh = Path.Combine(Checkout.Folder, "artifacts", ".env.example");
            File.WriteAllText(fresh, expected);
            Assert.Fail($".env.example differs from the catalogue: cp {fresh} {committed}");
        }
    }

    [Fact]
    public void A_copy_of_the_example_changes_nothing()
    {
        using var home = new TemporaryFolder();
        File.WriteAllText(home.File(".env"), Regex.Replace(ExampleFile.Write(), "^#([A-Z_]+=)", "$1", RegexOptions.Multiline));

        var settings = new Settings(new ProcessEnvironment(new Dictionary<string, string>(), home.Path, home.Path));

        settings.All.ShouldAllBe(one => one.Value == null || one.Value == one.Variable.Default || one.Variable.Kind is VariableKind.Folder);
    }

    [Fact]
    public void No_two_variables_share_a_name_or_a_key()
    {
        VariableCatalogue.All.Select(variable => variable.Name).ShouldBeUnique();
        VariableCatalogue.All.Select(variable => variable.Key).ShouldBeUnique();
    }

    [Fact]
    public void No_secret_has_a_default_and_every_default_is_right()
    {
        VariableCatalogue.All.ShouldAllBe(variable => !variable.IsSecret || variable.Default == null);
        VariableCatalogue.All.ShouldAllBe(variable => variable.Default == null || variable.Kind.Refusal(variable.Default) == null);
    }
}
