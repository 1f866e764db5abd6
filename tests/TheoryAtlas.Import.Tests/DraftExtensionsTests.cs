namespace TheoryAtlas.Import.Tests;

public sealed class DraftExtensionsTests
{
    private static readonly PaperDraft s_publication = new() { Origin = "doi:10.1/a", Title = "Folding tents: a survey", Authors = ["Z. Faleńska"], Year = 2020, Venue = "Journal of Tents", Doi = "10.1/a", Evidence = ["doi"] };

    private static readonly PaperDraft s_preprint = new() { Origin = "arXiv:1904.01234", Title = "Folding Tents", Authors = ["Zofia Faleńska"], Year = 2019, Arxiv = "1904.01234", Evidence = ["arxiv"], Warnings = ["It appeared."] };

    [Fact]
    public void Publication_and_preprint_are_one_record()
    {
        var both = s_publication.WithPreprint(s_preprint);

        Assert.Equal(("Folding tents: a survey", 2020, "Journal of Tents", "10.1/a", "1904.01234"), (both.Title, both.Year, both.Venue, both.Doi, both.Arxiv));
        Assert.Equal(["Zofia Faleńska"], both.Authors);
        Assert.Equal(["doi", "arxiv"], both.Evidence);
        Assert.Empty(both.Errors);
        Assert.Empty(both.Warnings);
    }

    [Fact]
    public void Two_works_are_not_joined() =>
        Assert.StartsWith("These are two works", Assert.Single(s_publication.WithPreprint(s_preprint with { Title = "Cooking soups" }).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_given_by_hand_stands_in_the_place_of_what_a_source_says()
    {
        var corrected = s_publication.Corrected(new PaperDraft { Origin = "by hand", Year = 2021, Evidence = ["a page"] });

        Assert.Equal((2021, "Folding tents: a survey"), (corrected.Year, corrected.Title));
        Assert.Equal(["doi", "a page"], corrected.Evidence);
    }

    [Fact]
    public void What_was_wrong_with_a_fact_is_mended_by_giving_it_and_nothing_else_is()
    {
        DraftError year = new(PaperFact.Year, "The year is 'in press'."), authors = new(PaperFact.Authors, "The list is cut off."), works = new(null, "These are two works.");
        var wrong = s_publication with { Errors = [year, authors, works] };

        Assert.Equal([authors, works], wrong.Corrected(new PaperDraft { Origin = "by hand", Year = 2021 }).Errors);
        Assert.Equal([works], wrong.Corrected(new PaperDraft { Origin = "by hand", Year = 2021, Authors = ["Jane Doe"] }).Errors);
    }
}
