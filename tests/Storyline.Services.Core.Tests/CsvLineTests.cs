namespace Storyline.Services.Core.Tests;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("für 🐱", "für 🐱")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\rlines", "\"two\rlines\"")]
    public void A_cell_is_quoted_where_it_would_not_be_read_as_one_otherwise(string? text, string cell) => CsvLine.Of([text]).ShouldBe($"{cell}\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@ana", "'@ana")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=cmd(\"a\",1)", "\"'=cmd(\"\"a\"\",1)\"")]
    [InlineData("1=1", "1=1")]
    [InlineData("'=1", "'=1")]
    public void What_a_spreadsheet_would_calculate_is_a_text(string text, string cell) => CsvLine.Of([text]).ShouldBe($"{cell}\r\n");

    [Fact]
    public void Cells_are_parted_by_commas_and_lines_end_as_the_standard_says() => CsvLine.Of(["a", null, "b,c", ""]).ShouldBe("a,,\"b,c\",\r\n");
}
