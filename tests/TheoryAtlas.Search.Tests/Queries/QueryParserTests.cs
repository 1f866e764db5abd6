using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Tests.Queries;

public sealed class QueryParserTests
{
    private static readonly FilterNames Names = FilterNames.Of(TinyAtlas.Atlas);

    [Theory]
    [InlineData("benign overfitting", "benign overfitting")]
    [InlineData("\"hidden layer\" wide", "\"hidden layer\" wide")]
    [InlineData("“hidden layer” wide", "\"hidden layer\" wide")]
    [InlineData("„hidden layer“", "\"hidden layer\"")]
    [InlineData("neur* net", "neur* net")]
    [InlineData("-sgd noise", "-sgd noise")]
    [InlineData("-\"hidden layer\"", "-\"hidden layer\"")]
    [InlineData("-neur*", "-neur*")]
    [InlineData("-over-parameterized", "-\"over parameterized\"")]
    [InlineData("author:Braun-Hieber", "author:\"braun hieber\"")]
    [InlineData("AUTHOR:Mądra", "author:madra")]
    [InlineData("author:\"Maja Lindqvist\" author:abara", "author:\"maja lindqvist\" author:abara")]
    [InlineData("title:over* -title:noise", "title:over* -title:noise")]
    [InlineData("title:“tangent kernel”", "title:\"tangent kernel\"")]
    [InlineData("(title:depth)", "title:depth")]
    [InlineData("title：深度", "title:深度")]
    [InlineData("topic:role-of-depth", "[topic=role-of-depth]")]
    [InlineData("Topic:NTK", "[topic=neural-tangent-kernel]")]
    [InlineData("topic:\"lazy training\"", "[topic=neural-tangent-kernel]")]
    [InlineData("topic:神经正切核", "[topic=neural-tangent-kernel]")]
    [InlineData("-topic:gan", "-[topic=generative-models]")]
    [InlineData("topic:gans", "[topic=generative-models]")]
    [InlineData("survey:berner", "[survey=berner-2021]")]
    [InlineData("survey:berner-2021", "[survey=berner-2021]")]
    [InlineData("survey:Kutyniok", "[survey=berner-2021]")]
    [InlineData("survey:\"guang cheng\"", "[survey=suh-cheng-2024]")]
    [InlineData("year:2018 year:2020..", "[year=2018] [year=2020..]")]
    [InlineData("year:2018..2021", "[year=2018..2021]")]
    [InlineData("year:..2016,", "[year=..2016]")]
    [InlineData("kind:limit-law kind:\"Limit law\"", "[kind=limit-law]")]
    [InlineData("verdict:timed-out -verdict:verified", "[verdict=timed-out] -[verdict=verified]")]
    [InlineData("type:papers has:claims", "[type=paper] [has=claim]")]
    [InlineData("- -- -1/2 n^-1 4^-(m+1) -x -f(x) --sgd", "1 2 n^-1 n^-1 4 m 1 x f x sgd")]
    [InlineData("mean-field feed-forward", "mean field feed forward")]
    [InlineData("10.1145/3411764 https://a.org/b arXiv:1806.07572 doi:10.1/x foo:bar", "10 1145 3411764 https a org b 1806 07572 10 1 x foo bar")]
    [InlineData("什么是神经正切", "神经正切 神经正切 神经正切")]
    [InlineData("为什么", "为什么 为什么")]
    [InlineData("核", "核*")]
    [InlineData("ReLU网络，深度？", "ReLU 网络 深度")]
    [InlineData("？-topic:gan", "-[topic=generative-models]")]
    [InlineData("", "")]
    public void A_query_is_read_as_these_parts(string text, string parts)
    {
        var query = new QueryParser(Names).Parse(text);

        Assert.Equal(parts, Shown(query));
        Assert.Empty(query.Remarks);
    }

    [Theory]
    [InlineData("\"hidden layer", "hidden layer", "A quotation mark is not closed; what follows it was searched as words.")]
    [InlineData("year:20x8", "20x8", "“20x8” is no year; write year:2018, year:2018..2021, year:2018.. or year:..2021. It was searched as words.")]
    [InlineData("year:2018-2021", "2018 2021", "“2018-2021” is no year; write year:2018..2021. It was searched as words.")]
    [InlineData("year:2021..2018", "2021 2018", "“2021..2018” is no year; write year:2018..2021. It was searched as words.")]
    [InlineData("topic:role-of-dept", "role of dept", "There is no topic “role-of-dept”; the nearest is topic:role-of-depth. It was searched as words.")]
    [InlineData("-topic:quux", "-quux", "There is no topic “quux”; write topic:ntk or topic:\"neural tangent kernel\". It was searched as words.")]
    [InlineData("survey:bernre", "bernre", "There is no survey “bernre”; the nearest is survey:berner-2021. It was searched as words.")]
    [InlineData("has:code", "code", "“has:” knows no “code”; only claims can be asked for: has:claim. It was searched as words.")]
    [InlineData("verdict:wrong", "wrong", "There is no verdict “wrong”; known are verified, refuted, vacuous, errored, timed-out, stale, not-run, cancelled, interrupted, running. It was searched as words.")]
    [InlineData("autor:ito", "autor ito", "There is no filter “autor:”, so it was searched as words; write author:bartlett or author:\"peter bartlett\".")]
    [InlineData("topics:gan", "topics gan", "There is no filter “topics:”, so it was searched as words; write topic:ntk or topic:\"neural tangent kernel\".")]
    [InlineData("title: depth", "title depth", "Nothing follows “title:”; write title:depth or title:\"benefits of depth\".")]
    public void What_cannot_be_read_is_words_and_a_remark_says_so(string text, string parts, string remark)
    {
        var query = new QueryParser(Names).Parse(text);

        Assert.Equal(parts, Shown(query));
        Assert.Equal([remark], query.Remarks);
    }

    [Fact]
    public void Where_there_is_nothing_to_filter_by_filters_are_words()
    {
        var query = new QueryParser(names: null).Parse("topic:gan year:2018 title:depth");

        Assert.Equal("topic gan year 2018 title:depth", Shown(query));
        Assert.Empty(query.Remarks);
    }

    [Fact]
    public void A_beginning_that_several_surveys_share_means_all_of_them()
    {
        var names = new FilterNames([new("survey", "he-2020", "he-2020"), new("survey", "he-2022", "he-2022"), new("survey", "he-2020", "He"), new("survey", "he-2022", "He")]);

        Assert.Equal(["he-2020", "he-2022"], names.Values("survey", "he-"));
        Assert.Equal(["he-2020", "he-2022"], names.Values("survey", "HE"));
    }

    [Fact]
    public void Terms_and_filters_are_bounded()
    {
        var query = new QueryParser(Names).Parse(string.Concat(Enumerable.Range(1000, 200).Select(year => $"year:{year} a{year} ")));

        Assert.True(query.Cut);
        Assert.Equal(QueryParser.MaxFilters, query.Filters.Count);
        Assert.Equal(QueryParser.MaxTerms, query.Terms.Count);
    }

    private static string Shown(ParsedQuery query) => string.Join(' ', query.Terms.Select(Shown).Concat(query.Filters.Select(filter => $"{(filter.Excluded ? "-" : "")}[{filter.Facet}={filter.Value}]")));

    private static string Shown(QueryTerm term)
    {
        var field = term.Field switch { TermField.Authors => "author:", TermField.Title => "title:", _ => "" };
        var written = term.Excluded || term.Field != TermField.Any || term.Kind == TermKind.Phrase ? string.Join(' ', term.Words) : term.Written;
        return $"{(term.Excluded ? "-" : "")}{field}{(term.Kind == TermKind.Phrase ? $"\"{written}\"" : written)}{(term.Kind == TermKind.Prefix ? "*" : "")}";
    }
}
