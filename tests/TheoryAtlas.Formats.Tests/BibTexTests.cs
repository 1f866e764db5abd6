namespace TheoryAtlas.Formats.Tests;

public sealed class BibTexTests
{
    [Theory]
    [InlineData("Bounds for ReLU networks", "Bounds for {ReLU} networks")]
    [InlineData("Deep {ReLU} networks", "Deep {ReLU} networks")]
    [InlineData("PAC-Bayes & Margins", @"{PAC}-Bayes \& Margins")]
    [InlineData(@"Already \& escaped", @"Already \& escaped")]
    [InlineData("50% of C# and a_b", @"50\% of C\# and a\_b")]
    [InlineData("A~B^C", @"A\textasciitilde{}B\textasciicircum{}C")]
    [InlineData("Rates in $L^2$ norm", "Rates in {$L^2$} norm")]
    [InlineData("{Rates in $L^2$ norm}", "{Rates in $L^2$ norm}")]
    [InlineData(@"It costs \$5", @"It costs \$5")]
    [InlineData("Wide L2 and 3D nets", "Wide {L2} and {3D} nets")]
    public void Titles_keep_their_capitals_and_are_escaped(string title, string value)
    {
        var entry = BibTex.Entry(Some.Paper with { Title = title });

        Assert.Contains($"  title         = {{{value}}},\n", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }

    [Fact]
    public void A_preprint_is_misc_with_its_eprint()
    {
        var entry = BibTex.Entry(Some.Paper with { Venue = "arXiv", Arxiv = "2001.00001" });

        Assert.StartsWith("@misc{e2020some,\n", entry, StringComparison.Ordinal);
        Assert.Contains("  eprint        = {2001.00001},\n  archiveprefix = {arXiv},\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_are_joined_with_and_family_names_first()
    {
        var entry = BibTex.Entry(Some.Paper with { Authors = ["Zofia Faleńska", "Guy Steele Jr.", "Bram van der Molen", "Plato"] });

        Assert.Contains("author        = {Faleńska, Zofia and Steele, Jr., Guy and van der Molen, Bram and Plato},", entry, StringComparison.Ordinal);
    }
}
