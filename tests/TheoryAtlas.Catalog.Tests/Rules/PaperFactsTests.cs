using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class PaperFactsTests
{
    [Theory]
    [InlineData("url: ‸https://arxiv.org/abs/1901.00009v2", "The address is of arXiv:1901.00009, but the field arxiv says 1901.00001. Keep the one that is right.")]
    [InlineData("url: ‸https://arxiv.org/pdf/1901.00009.pdf", "The address is of arXiv:1901.00009, but the field arxiv says 1901.00001. Keep the one that is right.")]
    [InlineData("url: ‸https://export.arxiv.org/abs/1901.00009", "The address is of arXiv:1901.00009, but the field arxiv says 1901.00001. Keep the one that is right.")]
    [InlineData("url: ‸https://doi.org/10.1000/a%281%29", "The address is of a DOI, but there is no field doi. Add: doi: 10.1000/a(1)")]
    [InlineData("doi: 10.1000/b\nurl: ‸https://doi.org/10.1000/a", "The address is of doi:10.1000/a, but the field doi says 10.1000/b. Keep the one that is right.")]
    [InlineData("doi: ‸10.48550/arXiv.1901.00009", "This DOI is arXiv's for 1901.00009, but the field arxiv says 1901.00001. Keep the one that is right.")]
    public void An_address_and_the_identifiers_are_of_one_work(string fields, string message) =>
        Altered.Gives(Altered.Paper, "url: https://example.org/tents", fields, Codes.Contradiction, message);

    [Theory]
    [InlineData("url: https://arxiv.org/abs/1901.00001v3")]
    [InlineData("doi: 10.48550/ARXIV.1901.00001")]
    [InlineData("url: https://www.arxiv.org/abs/1901.00001/")]
    [InlineData("url: https://arxiv.org/abs/1901.00001?context=cs")]
    [InlineData("doi: 10.1000/A\nurl: https://doi.org/10.1000/a")]
    public void Two_spellings_of_one_identifier_agree(string fields) =>
        Assert.Empty(Altered.Findings(Altered.Paper, "url: https://example.org/tents", fields));

    [Fact]
    public void The_last_page_does_not_come_before_the_first() =>
        Altered.Gives(Altered.Paper, "volume_pages: \"PMLR 97:1101-1110\"", "volume_pages: ‸\"PMLR 97:1110-1101\"", Codes.Contradiction, "The last page, 1101, comes before the first, 1110.");

    [Theory]
    [InlineData("\"97:1090-95\"")]
    [InlineData("\"97(3):1-1\"")]
    [InlineData("\"97:e1090-e12\"")]
    public void Pages_that_are_abbreviated_or_lettered_are_left_alone(string pages) =>
        Assert.Empty(Altered.Findings(Altered.Paper, "\"PMLR 97:1101-1110\"", pages));

    [Fact]
    public void A_preprint_is_not_older_than_its_identifier() =>
        Altered.Gives("corpus/papers/okoro2021kernel.yaml", "year: 2021\nvenue: arXiv\narxiv: \"2101.00001\"", "year: ‸2021\narxiv: \"2205.00001\"", Codes.Contradiction, "The year is 2021, but arXiv:2205.00001 was submitted in 2022. Correct the year, or name the venue where it appeared before.");

    [Fact]
    public void An_identifier_of_January_may_be_of_a_preprint_of_December() =>
        Assert.Empty(Altered.Findings("corpus/papers/okoro2021kernel.yaml", "year: 2021", "year: 2020"));

    [Fact]
    public void An_address_can_be_followed() =>
        Altered.Gives(Altered.Paper, "url: https://example.org/tents", "url: ‸'http://[x'", Codes.WrongForm, "'http://[x' is not a web address. Copy it from the address bar, such as https://arxiv.org/abs/1806.07572.");

    [Fact]
    public void ArXiv_has_twelve_months() =>
        Altered.Gives(Altered.Paper, "arxiv: \"1901.00001\"", "arxiv: ‸\"1913.00001\"", Codes.WrongForm, "arXiv has no identifier 1913.00001: its third and fourth digits are the month. Look the identifier up.");

    [Theory]
    [InlineData("year: 2021", "year: ‸2019")]
    [InlineData("year: 2021\nvenue: arXiv\narxiv: \"2101.00001\"", "year: ‸2012\narxiv: \"2101.00001\"")]
    public void No_work_is_older_than_its_key(string text, string replacement) =>
        Altered.Gives("corpus/papers/okoro2021kernel.yaml", text, replacement, Codes.Contradiction, $"The year is {replacement[7..11]}, but the key is 'okoro2021kernel'. A key has the year in which the work was first there: correct the year, or the name of the file.");

    [Fact]
    public void A_work_may_be_published_after_the_year_in_its_key() =>
        Assert.Empty(Altered.Findings("corpus/papers/okoro2021kernel.yaml", "year: 2021\nvenue: arXiv", "year: 2023\nvenue: ICML"));
}
