using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Tests.Operations.Configuration;

public sealed class EnvironmentFileTests
{
    [Theory]
    [InlineData("NAME=value", "value")]
    [InlineData("  NAME = value  ", "value")]
    [InlineData("export NAME=value", "value")]
    [InlineData("NAME=value # a comment", "value")]
    [InlineData("NAME=value#no-comment", "value#no-comment")]
    [InlineData("NAME=a=b", "a=b")]
    [InlineData("NAME=", "")]
    [InlineData("NAME= # nothing", "")]
    [InlineData("NAME=\"with # and \\\" and \\\\ and \\n.\" # comment", "with # and \" and \\ and \n.")]
    [InlineData("NAME='as it \\n stands'", "as it \\n stands")]
    [InlineData("NAME=$HOME", "$HOME")]
    public void A_line_is_read(string line, string value)
    {
        var (entries, problems) = Read(line);

        problems.ShouldBeEmpty();
        entries["NAME"].Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("NAME")]
    [InlineData("=value")]
    [InlineData("NA-ME=value")]
    [InlineData("1NAME=value")]
    [InlineData("NAME=\"value")]
    [InlineData("NAME='value' more")]
    public void A_line_that_cannot_be_read_is_a_problem_with_its_number(string line)
    {
        var (entries, problems) = Read("# first\n" + line);

        entries.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Reason.ShouldContain("line 2");
    }

    [Fact]
    public void The_last_line_for_a_name_counts() => Read("NAME=1\nNAME=2").Entries["NAME"].ShouldSatisfyAllConditions(
        entry => entry.Value.ShouldBe("2"), entry => entry.Line.ShouldBe(2));

    [Fact]
    public void A_file_that_does_not_exist_says_nothing()
    {
        var (entries, problems) = EnvironmentFile.Read("/no/such/.env");

        entries.ShouldBeEmpty();
        problems.ShouldBeEmpty();
    }

    private static (IReadOnlyDictionary<string, EnvironmentFile.Entry> Entries, IReadOnlyList<ConfigurationProblem> Problems) Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return EnvironmentFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
