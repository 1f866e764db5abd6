namespace TheoryAtlas.Formats.Tests;

public sealed class RisTests
{
    [Theory]
    [InlineData("arXiv", "GEN")]
    [InlineData("ICML", "CONF")]
    [InlineData("JMLR", "JOUR")]
    [InlineData("MIT Press", "BOOK")]
    [InlineData("Handbook of Nothing", "CHAP")]
    [InlineData("Citeseer", "RPRT")]
    public void A_record_begins_with_its_type_ends_with_ER_and_has_Windows_line_ends(string venue, string type)
    {
        var record = Ris.Entry(Some.Paper with { Venue = venue });

        Assert.StartsWith($"TY  - {type}\r\n", record, StringComparison.Ordinal);
        Assert.EndsWith("\r\nER  - \r\n", record, StringComparison.Ordinal);
        Assert.All(record.Split("\r\n")[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n]*$", line));
    }
}
