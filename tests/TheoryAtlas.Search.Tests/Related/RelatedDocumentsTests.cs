using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Tests.Related;

public sealed class RelatedDocumentsTests
{
    private static readonly Topic[] s_topics =
    [
        Topic("kernels"), Topic("depth"), Topic("width"), Topic("background"), Topic("applications", "background"),
    ];

    [Fact]
    public void Papers_of_its_own_line_are_left_out_and_siblings_come_first()
    {
        var root = Paper("root", 2000, ["kernels"]);
        var one = Paper("one", 2001, ["kernels"], "root");
        var sibling = Paper("sibling", 2010, ["depth"], "root");
        var neighbour = Paper("neighbour", 2001, ["kernels"]);
        var stranger = Paper("stranger", 2001, ["width"]);

        var related = Related(one, root, sibling, neighbour, stranger);

        Assert.Equal(["sibling", "neighbour"], related.Select(other => other.Id));
        Assert.Equal([new Kinship(KinshipKind.CommonFoundation, "root", "root")], related[0].Reasons);
        Assert.Equal([new Kinship(KinshipKind.SharedTopic, "On kernels", "kernels")], related[1].Reasons);
    }

    [Fact]
    public void A_rare_topic_says_more_than_a_common_one()
    {
        var one = Paper("one", 2001, ["kernels", "depth"]);
        var common = Enumerable.Range(0, 8).Select(i => Paper("common" + i, 2001, ["kernels"])).ToArray();
        var rare = Paper("rare", 1990, ["depth"]);

        Assert.Equal("rare", Related(one, [rare, .. common])[0].Id);
    }

    [Fact]
    public void A_broad_topic_alone_makes_nobody_related()
    {
        var one = Paper("one", 2001, ["depth", "kernels"]);
        var others = Enumerable.Range(0, 20).Select(i => Paper("other" + i, 2001, ["kernels"])).ToArray();

        Assert.Empty(Related(one, others));
    }

    [Fact]
    public void What_surrounds_the_theory_relates_nobody() =>
        Assert.Empty(Related(Paper("one", 2001, ["applications"]), Paper("other", 2001, ["applications"])));

    [Fact]
    public void Papers_on_which_one_work_builds_are_related()
    {
        var one = Paper("one", 2001, ["kernels"]);
        var other = Paper("other", 2002, ["depth"]);
        var later = Paper("later", 2005, ["width"], "one", "other");

        Assert.Equal(["“later” builds on both"], Assert.Single(Related(one, other, later)).Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public void Of_equally_close_ones_the_nearest_in_time_comes_first_and_no_more_than_asked()
    {
        var others = new[] { 1990, 2003, 2000, 2020 }.Select(year => Paper("p" + year, year, ["kernels"])).ToArray();
        var one = Paper("one", 2001, ["kernels"]);

        Assert.Equal(["p2000", "p2003"], Related(one, others).Take(2).Select(other => other.Id));
        Assert.Equal(3, Documents([one, .. others]).Of(DocumentType.Paper, "one", limit: 3).Count);
        Assert.Empty(Documents([one, .. others]).Of(DocumentType.Paper, "one", limit: 0));
    }

    [Fact]
    public void Claims_that_use_or_sharpen_a_claim_of_the_paper_say_which()
    {
        var documents = Documents([Paper("one", 2001, ["kernels"]), Paper("other", 2002, ["depth"])], Claim("own", "one", "kernels"), Claim("user", "other", "depth") with { Uses = ["own"] });

        Assert.Equal(new Kinship(KinshipKind.UsesIt, "Claim own", "own"), documents.Of(DocumentType.Paper, "one").First(other => other.Id == "user").Reasons[0]);
        Assert.Equal("is used by “Claim user”", documents.Of(DocumentType.Paper, "other").First(other => other.Id == "own").Reasons[0].ToString());
    }

    [Fact]
    public void A_paper_does_not_list_its_own_claims_nor_a_claim_its_paper_and_neighbours()
    {
        var documents = Documents([Paper("one", 2001, ["kernels"])], Claim("own", "one", "kernels"), Claim("user", "one", "kernels") with { Uses = ["own"] });

        Assert.Empty(documents.Of(DocumentType.Paper, "one"));
        Assert.Empty(documents.Of(DocumentType.Claim, "own"));
    }

    [Fact]
    public void Further_papers_that_state_a_claim_come_first()
    {
        var documents = Documents([Paper("one", 2001, ["kernels"]), Paper("two", 2002, ["depth"]), Paper("three", 2001, ["kernels"])], Claim("own", "one", "kernels") with { AlsoIn = ["two"] });

        var related = documents.Of(DocumentType.Claim, "own");

        Assert.Equal(["two", "three"], related.Select(other => other.Id));
        Assert.Equal([new Kinship(KinshipKind.StatesIt)], related[0].Reasons);
    }

    [Fact]
    public void Claims_are_tied_by_their_paper_a_common_step_and_their_family()
    {
        var documents = Documents(
            [Paper("one", 2001, ["kernels"]), Paper("two", 2002, ["depth"])],
            Claim("own", "one", "kernels") with { Uses = ["step"] },
            Claim("step", "two", "width"),
            Claim("same-paper", "one", "depth"),
            Claim("same-step", "two", "depth") with { Refines = ["step"] },
            Claim("family", "two", "kernels"));

        var related = documents.Of(DocumentType.Claim, "own", 20).ToDictionary(other => other.Id, other => other.Reasons.Select(reason => reason.ToString()));

        Assert.Equal(["is a claim of the same paper"], related["same-paper"]);
        Assert.Equal(["also builds on “Claim step”"], related["same-step"]);
        Assert.Equal(["is another limit law on On kernels", "shares the topic On kernels"], related["family"].Order());
        Assert.DoesNotContain("step", related);
    }

    [Fact]
    public void Lineage_of_papers_relates_their_claims_and_names_the_paper()
    {
        var documents = Documents([Paper("one", 2001, ["kernels"]), Paper("later", 2002, ["depth"], "one")], Claim("own", "one", "kernels"), Claim("next", "later", "depth"));

        Assert.Equal("builds on “one”", documents.Of(DocumentType.Claim, "own").First(other => other.Id == "later").Reasons[0].ToString());
        Assert.Equal("is what “later” builds on", documents.Of(DocumentType.Claim, "next").First(other => other.Id == "one").Reasons[0].ToString());
        Assert.Equal("builds on it", documents.Of(DocumentType.Paper, "one").First(other => other.Id == "next").Reasons[0].ToString());
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.1, false)]
    public void Contents_relate_documents_that_nothing_else_does(double cosine, bool related)
    {
        var atlas = Atlas([Paper("one", 2001, ["kernels"]), Paper("other", 2001, ["depth"])]);
        var documents = new RelatedDocuments(atlas, [(DocumentType.Paper, "one"), (DocumentType.Paper, "other")], row => row == 0 ? [(0, 1), (1, cosine), (99, 1)] : []);

        Assert.Equal(related ? [new Kinship(KinshipKind.CloseInContent)] : [], documents.Of(DocumentType.Paper, "one").SelectMany(other => other.Reasons));
    }

    [Fact]
    public void Papers_and_claims_each_have_a_third_of_the_places()
    {
        var papers = Enumerable.Range(0, 9).Select(i => Paper("p" + i, 2001, ["kernels", "depth"])).ToArray();
        var claims = Enumerable.Range(0, 9).Select(i => Claim("c" + i, "p8", "kernels")).ToArray();

        Assert.Equal(2, Documents(papers, claims).Of(DocumentType.Paper, "p0").Count(other => other.Type == DocumentType.Claim));
    }

    [Fact]
    public void An_index_relates_what_it_holds_and_nothing_else()
    {
        using var index = SqliteSearchIndex.Of(TinyAtlas.Atlas);

        var related = index.Related(DocumentType.Claim, "square-by-sawtooth");

        Assert.Equal(["braunhieber2020regression"], index.Related(DocumentType.Paper, "ito2016depth").Select(other => other.Id));
        Assert.All(related, other => Assert.All(other.Reasons, reason => Assert.NotEmpty(reason.ToString())));
        Assert.Empty(index.Related(DocumentType.Paper, "nobody"));
        Assert.Empty(index.Related(DocumentType.Claim, "ito2016depth"));
    }

    private static IReadOnlyList<RelatedDocument> Related(Paper paper, params Paper[] others) => Documents([paper, .. others]).Of(DocumentType.Paper, paper.Key);

    private static RelatedDocuments Documents(Paper[] papers, params Claim[] claims) => new(Atlas(papers, claims));

    private static Atlas Atlas(Paper[] papers, params Claim[] claims) => new("/", papers, claims, s_topics, []);

    private static Topic Topic(string id, string? parent = null) => new(id, "On " + id, null, [], parent, [], id + ".");

    private static Paper Paper(string key, int year, string[] topics, params string[] buildsOn) =>
        new() { Key = key, Title = key, Authors = ["A"], Year = year, Topics = topics, BuildsOn = buildsOn };

    private static Claim Claim(string id, string paper, string topic) => new()
    {
        Id = id,
        Title = "Claim " + id,
        Paper = paper,
        Kind = ClaimKind.LimitLaw,
        Topics = [topic],
        Hypotheses = [],
        Control = "",
        Parameters = [],
        Budget = TimeSpan.FromSeconds(1),
        Statement = "",
        Measures = "",
        CannotShow = "",
        CheckSource = "",
    };
}
