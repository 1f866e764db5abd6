using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Suggestions;

namespace TheoryAtlas.Search.Tests.Suggestions;

public sealed class SuggesterTests
{
    private static readonly Suggester s_suggester = new(new AtlasSuggestions(TinyAtlas.Atlas).ToList());

    [Theory]
    [InlineData("tang ker", "topic:neural-tangent-kernel")]
    [InlineData("kern tang", "topic:neural-tangent-kernel")]
    [InlineData("lazy", "topic:neural-tangent-kernel")]
    [InlineData("ntk", "NTK")]
    [InlineData("神经", "topic:neural-tangent-kernel")]
    [InlineData("神经正切", "topic:neural-tangent-kernel")]
    [InlineData("核", null)]
    [InlineData("sde", "SDE")]
    [InlineData("lindq", "author:\"Maja Lindqvist\"")]
    [InlineData("lindqvist m", "author:\"Maja Lindqvist\"")]
    [InlineData("lindqvist t", "author:\"Maja Lindqvist\"")]
    [InlineData("madra", "author:\"Aleksandra Mądra\"")]
    [InlineData("Mądr", "author:\"Aleksandra Mądra\"")]
    [InlineData("hieber", "author:\"Johannes Braun-Hieber\"")]
    [InlineData("braunhieb", "author:\"Johannes Braun-Hieber\"")]
    [InlineData("benefit of", "ito2016depth")]
    [InlineData("ito depth", "ito2016depth")]
    [InlineData("ito 2016", "ito2016depth")]
    [InlineData("gans and", "rossi2014nets")]
    [InlineData("x² with", "square-by-sawtooth")]
    [InlineData("convex los", "stability-of-sgd")]
    [InlineData("overparametris", "topic:overparametrization")]
    [InlineData("over-param", "topic:overparametrization")]
    [InlineData("overparameterised mod", "okafor2021overfit")]
    public void The_beginnings_of_any_words_find(string typed, string? query) =>
        Assert.Equal(query, s_suggester.Suggest(typed).Select(suggestion => suggestion.Query).FirstOrDefault());

    [Theory]
    [InlineData("kernal", "topic:neural-tangent-kernel")]
    [InlineData("nueral tan", "topic:neural-tangent-kernel")]
    [InlineData("lindqist", "author:\"Maja Lindqvist\"")]
    [InlineData("overfiting", "okafor2021overfit")]
    [InlineData("benig overfittign", "okafor2021overfit")]
    [InlineData("sawtoooths", "ito2016depth")]
    public void One_slip_is_forgiven(string typed, string query) => Assert.Equal(query, s_suggester.Suggest(typed)[0].Query);

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("qq")]
    [InlineData("xyzzy")]
    [InlineData("benign xyzzy")]
    [InlineData("1234")]
    public void Nothing_is_suggested_for_what_begins_nothing(string typed) => Assert.Empty(s_suggester.Suggest(typed));

    [Fact]
    public void A_slip_stands_below_what_has_none()
    {
        var suggester = new Suggester([Paper("Kernal", weight: 0), Paper("Kernel methods of many kinds", weight: 100)]);

        Assert.Equal(["Kernal", "Kernel methods of many kinds"], suggester.Suggest("kernal").Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void What_begins_the_title_and_what_much_builds_on_comes_first()
    {
        var suggester = new Suggester([Paper("On depth", 0), Paper("Depth and width", 0), Paper("Depth and time", 9), Paper("Depth", 0)]);

        Assert.Equal(["Depth and time", "Depth", "Depth and width", "On depth"], suggester.Suggest("depth").Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_topic_leaves_room_for_titles_and_titles_leave_room_for_a_topic()
    {
        SuggestionEntry[] entries = [.. Enumerable.Range(0, 20).Select(i => Paper($"Depth {i}", i)), .. Enumerable.Range(0, 9).Select(i => new SuggestionEntry(SuggestionKind.Topic, $"Depth of kind {i}", $"topic:{i}", $"{i}", 1))];

        var kinds = new Suggester(entries).Suggest("depth").CountBy(suggestion => suggestion.Kind).ToDictionary();

        Assert.Equal(8, kinds.Values.Sum());
        Assert.InRange(kinds[SuggestionKind.Topic], 3, 4);
        Assert.InRange(kinds[SuggestionKind.Paper], 4, 5);
    }

    [Fact]
    public void A_topic_is_suggested_once_under_the_name_that_fits_best()
    {
        var topics = s_suggester.Suggest("SGD").Where(suggestion => suggestion.Kind == SuggestionKind.Topic);

        Assert.Equal("Dynamics of SGD", Assert.Single(topics).Text);
        Assert.Contains(s_suggester.Suggest("stochastic grad"), suggestion => suggestion.Text == "stochastic gradient descent (Dynamics of SGD)");
    }

    [Theory]
    [InlineData("tang ker", "Neural [tang]ent [ker]nel")]
    [InlineData("kernal", "Neural tangent [kernel]")]
    public void What_was_typed_is_marked(string typed, string marked) =>
        Assert.Equal(marked, string.Concat(s_suggester.Suggest(typed)[0].Parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));

    [Fact]
    public void A_formula_is_marked_whole()
    {
        var parts = new Suggester([Paper("The rate $x^2$ of squares", 0)]).Suggest("x2 squ")[0].Parts;

        Assert.Equal(["$x^2$", "squ"], parts.Where(part => part.IsMatch).Select(part => part.Text));
    }

    [Fact]
    public void Acronyms_that_were_learnt_are_shown_where_two_titles_have_the_long_form()
    {
        var learnt = new SynonymTable();
        learnt.Add(new LongForm("nr", ["nonparametric", "regression"]));
        learnt.Add(new LongForm("tn", ["two", "networks"]));
        var paper = TinyAtlas.Atlas.Papers[3];
        var atlas = new Catalog.Atlas("/", [paper, paper with { Key = "another" }], [], [], []);

        Assert.Equal(["NR (nonparametric regression)"], new AtlasSuggestions(atlas, learnt).ToList().Where(entry => entry.Kind == SuggestionKind.Acronym).Select(entry => entry.Text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void None_are_given_where_none_are_asked_for(int limit) => Assert.Empty(s_suggester.Suggest("kernel", limit));

    [Fact]
    public void An_empty_atlas_suggests_nothing() => Assert.Empty(new Suggester([]).Suggest("kernel"));

    private static SuggestionEntry Paper(string title, double weight) => new(SuggestionKind.Paper, title, title, title, weight);
}
