using FsCheck;
using FsCheck.Fluent;
using TheoryAtlas.Catalog;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Import.Tests;

public sealed class PaperYamlTests
{
    // What means something in YAML, at the start or within.
    private static readonly Gen<string> s_text = Gen.Elements(
        "a", "Z", "é", "Ł", "数", "7", " ", ":", ": ", " #", "- ", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true", "no", "1.50", "0x1F", ".inf", "$x$", "--", "—")
        .ArrayOf().Select(pieces => string.Concat(pieces).Trim()).Where(text => text.Length > 0);

    // Lint takes these for several names, or for one with the family name first.
    private static readonly Gen<string> s_author = s_text.Where(text => !text.Contains(',', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal) && !text.Contains(" - ", StringComparison.Ordinal));

    private static readonly Gen<Paper> s_paper =
        from title in s_text.Where(text => !text.Contains('$', StringComparison.Ordinal))
        from authors in s_author.NonEmptyListOf()
        from year in Gen.Choose(2019, 2100)
        from venue in s_text.OrNull()
        from places in s_text.OrNull()
        from doi in s_text.Select(text => "10.1234/" + text.Replace(" ", "", StringComparison.Ordinal)).OrNull()
        from url in s_text.Select(text => "https://example.org/" + text.Replace(" ", "", StringComparison.Ordinal)).OrNull()
        from evidence in s_text.NonEmptyListOf()
        select new Paper
        {
            Key = "some2020paper",
            Title = title,
            Authors = [.. authors.Distinct(StringComparer.Ordinal)],
            Year = year,
            Venue = venue,
            VolumePages = places,
            Arxiv = "1904.01230",
            Doi = doi == "10.1234/" ? null : doi,
            Url = url,
            Topics = ["optimization"],
            BuildsOn = ["jacot2018neural"],
            Placements = [new Placement("berner-2021", "2.4", Relation.Cited)],
            Evidence = [.. evidence.Distinct(StringComparer.Ordinal)],
        };

    [Fact]
    public void Nearly_every_paper_of_the_corpus_is_written_byte_for_byte_as_its_file_has_it()
    {
        // Where quotes are optional, hands differ.
        var same = Corpus.Atlas.Papers.Count(paper => PaperYaml.Write(paper) == File.ReadAllText(Path.Combine(Repository.Root, "corpus", "papers", paper.Key + ".yaml")));

        Assert.InRange(same, 0.98 * Corpus.Atlas.Papers.Count, Corpus.Atlas.Papers.Count);
    }

    [Fact]
    public void Every_paper_of_the_corpus_reads_back() =>
        Assert.Empty(Corpus.Atlas.Papers.Select(paper => Difference(paper with { Notes = PaperNotes.None })).OfType<string>());

    [Fact]
    public void Any_paper_reads_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(s_paper.ToArbitrary(), paper => Assert.Null(Difference(paper))));

    private static string? Difference(Paper paper)
    {
        var yaml = PaperYaml.Write(paper);
        var (read, findings) = AtlasLoader.ReadPaper(Corpus.Atlas, paper.Key, yaml);
        return findings.Count == 0 && read is not null && Facts(read).SequenceEqual(Facts(paper)) ? null : $"{yaml}\n{string.Join('\n', findings)}";
    }

    private static IEnumerable<object?> Facts(Paper paper) =>
        [paper.Key, paper.Title, paper.Year, paper.Venue, paper.VolumePages, paper.Arxiv, paper.Doi, paper.Url, .. paper.Authors, "", .. paper.Topics, "", .. paper.BuildsOn, "", .. paper.Placements, "", .. paper.Evidence];
}
