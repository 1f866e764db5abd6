using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Reading;

namespace TheoryAtlas.Import.Tests;

public sealed class BibTexDraftsTests
{
    [Fact]
    public void What_is_written_of_any_paper_of_the_corpus_reads_back()
    {
        foreach (var dialect in Enum.GetValues<BibTexDialect>())
        {
            foreach (var ascii in new[] { false, true })
                Assert.Equal("", string.Join('\n', Corpus.Atlas.Papers.SelectMany(paper => Differences(paper, new BibTexOptions(dialect, ascii)))));
        }
    }

    [Theory]
    [InlineData("eprint = {1904.01234}, archiveprefix = {arXiv}")]
    [InlineData("eprint = {1904.01234v2}, eprinttype = {arxiv}")]
    [InlineData("journal = {arXiv preprint arXiv:1904.01234}")]
    [InlineData("journal = {CoRR}, volume = {abs/1904.01234}")]
    [InlineData("url = {https://arxiv.org/abs/1904.01234}")]
    [InlineData("url = {https://doi.org/10.48550/arXiv.1904.01234}")]
    [InlineData("doi = {10.48550/arXiv.1904.01234}, note = {Extends arXiv:1806.07572}")]
    [InlineData("doi = {10.48550/ARXIV.1904.01234}")]
    [InlineData("howpublished = {arXiv:1904.01234 [cs.LG]}")]
    [InlineData("note = {Also arXiv:1904.01234}")]
    public void A_preprint_is_known_in_every_way_in_which_databases_write_it(string fields)
    {
        var draft = Draft(fields);

        Assert.Equal(("1904.01234", null, null, null), (draft.Arxiv, draft.Venue, draft.Doi, draft.VolumePages));
    }

    [Theory]
    [InlineData("article", "journal = {Neural Computation}, volume = 9, number = 2, pages = {1--20}", "Neural Computation", "9(2):1-20")]
    [InlineData("article", "journaltitle = {Neural Computation}, number = 3, pages = {1282--1308}", "Neural Computation", "no. 3, 1282-1308")]
    [InlineData("inproceedings", "booktitle = {Proceedings of the 36th International Conference on Machine Learning}, series = {Proceedings of Machine Learning Research}, volume = 97, pages = {242--252}", "ICML", "PMLR 97:242-252")]
    [InlineData("inproceedings", "booktitle = {Advances in Neural Information Processing Systems 31}, pages = {60-69}", "NeurIPS", "pp. 60-69")]
    [InlineData("inproceedings", "booktitle = {International Conference on Learning Representations (ICLR)}", "ICLR", null)]
    [InlineData("inproceedings", "booktitle = {International Conference on Machine Learning, Optimization, and Data Science}", "International Conference on Machine Learning, Optimization, and Data Science", null)]
    [InlineData("inproceedings", "booktitle = {Proceedings of the 36th International Conference on Machine Learning, ICML 2019, Long Beach}", "ICML", null)]
    [InlineData("inproceedings", "booktitle = {ICML Workshop on Tents}", "ICML Workshop on Tents", null)]
    [InlineData("inproceedings", "booktitle = {IEEE Conference on Computer Vision and Pattern Recognition, Workshops}", "IEEE Conference on Computer Vision and Pattern Recognition, Workshops", null)]
    [InlineData("book", "publisher = {Cambridge University Press}", "Cambridge University Press", null)]
    [InlineData("incollection", "booktitle = {Handbook of Tents}, publisher = {Springer}", "Handbook of Tents", null)]
    [InlineData("phdthesis", "school = {University of Tents}", "University of Tents", null)]
    public void Venue_and_places_are_written_as_in_the_records(string type, string fields, string venue, string? places)
    {
        var draft = Draft(fields, type);

        Assert.Equal((venue, places), (draft.Venue, draft.VolumePages));
    }

    [Theory]
    [InlineData("date = {2019-06-20}", 2019)]
    [InlineData("year = {(2019)}", 2019)]
    public void The_year_is_found_in_a_date(string fields, int year) =>
        Assert.Equal(year, BibTexDrafts.Of(Entry($"@misc{{a, title = {{T}}, author = {{Jane Doe}}, {fields}}}"), "refs.bib").Year);

    [Theory]
    [InlineData("@misc{a, title = {T}, author = {Jane Doe}, year = {in press}}", "Line 1, column 51: the year is 'in press'")]
    [InlineData("@misc{a, title = {T}, year = 2019,\n  author = {Jane Doe and others}}", "Line 2, column 12: the list of authors is cut off")]
    [InlineData("@misc{a, title = {T}, year = 2019, author = {Jane, A, B, C}}", "'Jane, A, B, C' cannot be read as a name")]
    public void What_keeps_an_entry_from_being_a_record_is_told(string text, string says) =>
        Assert.Contains(says, Assert.Single(BibTexDrafts.Of(Entry(text), "refs.bib").Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("@misc{a, title = {T}, year = 2019}", "There is no author. Give each with --author")]
    [InlineData("@misc{a, author = {Jane Doe}, year = 2019}", "There is no title. Give it with --title.")]
    [InlineData("@misc{a, author = {Jane Doe}, title = {T}}", "There is no year. Give it with --year.")]
    [InlineData("@misc{a, author = {Jane Doe}, title = {T}, year = {in press}}", "Line 1, column 51: the year is 'in press'")]
    public void What_an_entry_lacks_is_told_once_with_how_to_give_it(string text, string says) =>
        Assert.StartsWith(says, Assert.Single(new PaperImport(Corpus.Atlas).Add(BibTexDrafts.Of(Entry(text), "refs.bib"), new PaperChoices()).Errors), StringComparison.Ordinal);

    [Fact]
    public void An_identifier_from_a_note_is_doubtful_since_it_may_be_another_papers()
    {
        var draft = Draft("note = {Extends arXiv:1806.07572}");

        Assert.Equal("1806.07572", draft.Arxiv);
        Assert.EndsWith("arXiv:1806.07572 is taken from the note. See that it is this paper.", Assert.Single(draft.Warnings), StringComparison.Ordinal);
        Assert.Empty(Draft("eprint = {1904.01234}, note = {Extends arXiv:1806.07572}").Warnings);
    }

    [Fact]
    public void What_is_doubtful_is_a_warning()
    {
        var draft = BibTexDrafts.Of(Entry("@article{a, title = {The \\foo}, author = {{The Tent Group}}, year = 2019, journal = {NIPS}, doi = {none}, abstract = {We fold.}}"), "refs.bib");

        Assert.Empty(draft.Errors);
        Assert.Equal(4, draft.Warnings.Count);
        Assert.Equal("refs.bib:1:1 (a)", draft.Origin);
        Assert.Equal(["refs.bib"], draft.Evidence);
        Assert.DoesNotContain("We fold", draft.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_DOI_is_bare_and_without_TeX() =>
        Assert.Equal("10.1007/978-3-642-33486-3_3", Draft(@"doi = {https://doi.org/10.1007/978-3-642-33486-3\_3}").Doi);

    [Fact]
    public void An_address_that_is_a_DOI_is_one()
    {
        var draft = Draft("url = {https://doi.org/10.1234/tents}");

        Assert.Equal(("10.1234/tents", null), (draft.Doi, draft.Url));
        Assert.Equal("https://example.org/a_b~c", Draft(@"url = {https://example.org/a\_b~c}").Url);
    }

    private static PaperDraft Draft(string fields, string type = "article") =>
        BibTexDrafts.Of(Entry($"@{type}{{a, title = {{T}}, author = {{Jane Doe}}, year = 2019, {fields}}}"), "refs.bib");

    private static BibTexEntry Entry(string text)
    {
        var file = BibTexReader.Read(text);
        Assert.Empty(file.Problems);
        return Assert.Single(file.Entries);
    }

    private static IEnumerable<string> Differences(Paper paper, BibTexOptions options)
    {
        var file = BibTexReader.Read(BibTex.Entry(paper, options));
        if (file.Problems.Count > 0 || file.Entries.Count != 1)
            return [$"{paper.Key}: {string.Concat(file.Problems)}"];
        var draft = BibTexDrafts.Of(file.Entries[0], "refs.bib");
        var (written, read) = (Publication.Of(paper), Publication.Of(paper with { Venue = draft.Venue, VolumePages = draft.VolumePages }));
        // Nor is the number of a volume that is not a journal's, which BibTeX's styles do not want.
        if (options.Dialect == BibTexDialect.BibTeX && written is { Volume: not null, Type: not PublicationType.Article })
            written = written with { Number = null };
        // Nor is a volume that is no whole number, which biblatex does not want.
        if (written.Volume?.All(char.IsAsciiDigit) == false)
            written = written with { Volume = null };
        return new (string Name, object? Written, object? Read)[]
        {
            ("authors", Typed(string.Join("; ", paper.Authors)), Typed(string.Join("; ", draft.Authors))),
            ("title", Typed(TexTitle.ToUnicode(paper.Title)), Typed(TexTitle.ToUnicode(draft.Title))),
            ("what is written again", Typed(BibTex.Entry(paper, options)), Typed(BibTex.Entry(paper with { Title = draft.Title }, options))),
            ("year", paper.Year, draft.Year),
            // A report's institution is not known to the records, so that nothing is written that could be read.
            ("publication", written, written.Type == PublicationType.Report && draft.Venue is null ? written : read),
            ("doi", paper.Doi, draft.Doi),
            ("arxiv", paper.Arxiv, draft.Arxiv),
            ("errors", "", string.Join(' ', draft.Errors)),
        }.Where(fact => !Equals(fact.Written, fact.Read)).Select(fact => $"{paper.Key}: {fact.Name} was {fact.Written}, is {fact.Read}");
    }

    // Dashes and quotes as a typewriter has them mean the same.
    private static string Typed(string text) => text.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal).Replace('’', '\'');
}
