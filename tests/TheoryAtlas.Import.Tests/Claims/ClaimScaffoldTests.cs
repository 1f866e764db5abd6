using TheoryAtlas.Catalog;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Import.Tests.Claims;

public sealed class ClaimScaffoldTests
{
    private const string Paper = "yarotsky2017error";

    private static readonly ClaimDraft s_least = new() { Title = "Sums of frogs hop at least twice", Paper = Paper, Kind = "bound" };

    private readonly ClaimScaffold _scaffold = new(Corpus.Atlas, ["taken-by-a-folder"]);

    public static TheoryData<string> Kinds => [.. ClaimWords.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_accepted_by_lint_and_reads_what_it_declares(string kind)
    {
        var claim = _scaffold.Make(s_least with
        {
            Kind = kind,
            Statement = "For all $x$ it is < 1, \"quoted\".",
            Locator = "Theorem 2 & Lemma 3",
            Hypotheses = ["the kernel is b & $k$", "else: nothing"],
            Control = "frogs sit \"still\" & x < y",
            Parameters = [new Parameter("in", ParameterType.Real, 0.5, 1e-7, 1, "a keyword: of C#", null), new Parameter("plot", ParameterType.Int, 40, 2, 50, "a name of the check", null)],
        });

        Assert.Empty(claim.Errors);
        Assert.Equal(["claims/sums-frogs-hop-least/claim.yaml", "claims/sums-frogs-hop-least/statement.md", "claims/sums-frogs-hop-least/Check.cs"], claim.Files.Keys);
        var check = claim.Files["claims/sums-frogs-hop-least/Check.cs"];
        Assert.Contains("double inValue = run.Real(\"in\");\n        int plotValue = run.Int(\"plot\");", check, StringComparison.Ordinal);
        Assert.DoesNotContain('«', check);
        Assert.Contains("frogs sit \"still\" &amp; x &lt; y", check, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_given_is_the_papers_or_usual_or_said_to_be_open()
    {
        var claim = _scaffold.Make(s_least);

        Assert.Equal(Corpus.Atlas.Paper(Paper)!.Topics, claim.Claim!.Topics);
        Assert.Equal("largest", Assert.Single(claim.Claim.Parameters).Name);
        Assert.Contains("Not written yet: the statement", claim.Files["claims/sums-frogs-hop-least/statement.md"], StringComparison.Ordinal);
        Assert.Equal(["claim.yaml", "claim.yaml", "statement.md", "Check.cs"], claim.Open.Select(open => Path.GetFileName(open.Path)));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_what_comes_near()
    {
        var claim = _scaffold.Make(new ClaimDraft { Id = "Bad Id", Paper = "yarotski2017error", Kind = "rates", Topics = ["role-of-deepth"], Parameters = [new("n", ParameterType.Int, 1, 0, 2, "n", null), new("n", ParameterType.Int, 1, 0, 2, "n", null)] });

        Assert.Empty(claim.Files);
        Assert.Collection(
            claim.Errors,
            error => Assert.Contains("no title", error, StringComparison.Ordinal),
            error => Assert.Contains("'Bad Id' cannot be a claim's id.", error, StringComparison.Ordinal),
            error => Assert.Contains("There is no paper 'yarotski2017error'. Did you mean 'yarotsky2017error'?", error, StringComparison.Ordinal),
            error => Assert.Contains("There is no kind 'rates'. Did you mean 'rate'?", error, StringComparison.Ordinal),
            error => Assert.Contains("There is no topic 'role-of-deepth'. Did you mean 'role-of-depth'?", error, StringComparison.Ordinal),
            error => Assert.Contains("The parameter 'n' is given 2 times.", error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("square-by-sawtooth")]
    [InlineData("taken-by-a-folder")]
    public void An_id_that_is_taken_is_refused(string id) => Assert.Contains($"The id '{id}' is taken", Assert.Single(_scaffold.Make(s_least with { Id = id }).Errors), StringComparison.Ordinal);

    [Theory]
    [InlineData("hessian", "Hessian")]
    [InlineData("markov-chain", "MarkovChain")]
    public void An_id_whose_namespace_would_hide_a_type_from_all_checks_is_refused_and_not_proposed(string id, string type)
    {
        var scaffold = new ClaimScaffold(Corpus.Atlas, types: new HashSet<string> { type });

        Assert.Contains($"The id '{id}' would hide the type {type} from every check", Assert.Single(scaffold.Make(s_least with { Id = id }).Errors), StringComparison.Ordinal);
        Assert.NotEqual(id, scaffold.ProposeId(id.Replace('-', ' ')));
        Assert.Null(scaffold.ProblemOfId(id + "-bound"));
    }

    [Fact]
    public void A_claim_that_may_be_there_is_refused_unless_it_is_said_to_be_another()
    {
        var known = Corpus.Atlas.Claim("square-by-sawtooth")!;
        var draft = s_least with { Title = known.Title, Id = "another-square" };

        Assert.Contains("may be there already: square-by-sawtooth says", Assert.Single(_scaffold.Make(draft).Errors), StringComparison.Ordinal);
        Assert.True(_scaffold.Make(draft with { Force = true }).IsGood);
    }

    [Fact]
    public void A_part_of_a_key_names_the_papers_that_have_it() =>
        Assert.Contains("Did you mean ", _scaffold.ProblemOfPaper("yarotsky"), StringComparison.Ordinal);

    [Fact]
    public void What_lint_would_find_in_a_text_is_told_before_anything_is_written() =>
        Assert.Contains("statement.md:1:4: ATLAS014", Assert.Single(_scaffold.Make(s_least with { Statement = "It $x is open." }).Errors), StringComparison.Ordinal);

    [Fact]
    public void A_check_without_a_whole_number_counts_up_to_a_constant() =>
        Assert.Contains("const int largest = 256;", _scaffold.Make(s_least with { Parameters = [new("noise", ParameterType.Real, 1, 0, 2, "noise", null)] }).Claim!.CheckSource, StringComparison.Ordinal);
}
