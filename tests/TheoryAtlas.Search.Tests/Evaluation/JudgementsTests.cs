using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class JudgementsTests
{
    [Fact]
    public void Queries_without_an_answer_are_left_out()
    {
        using var file = new ScratchFile("2\ta\t0", "1\ta\t3", "1\tb\t-1", "3\tc\t1", "1\ta\t3");

        var judgements = Judgements.Read(file.Path);

        Assert.Equal(["1", "3"], judgements.Queries);
        Assert.Equal([("a", 3), ("b", -1)], judgements.Of("1").Select(pair => (pair.Key, pair.Value)));
        Assert.Empty(judgements.Of("unknown"));
    }

    [Theory]
    [InlineData("1 a 1", "with tabs between; there is 1")]
    [InlineData("1\t0\ta\t1", "with tabs between; there are 4")]
    [InlineData("1\tb\tNaN", "the grade 'NaN' is no integer")]
    [InlineData("query-id\tcorpus-id\tscore", "the grade 'score' is no integer")]
    [InlineData("1\tb\t1.5", "the grade '1.5' is no integer")]
    [InlineData("1\tb c\t1", "contains white space")]
    [InlineData("1\ta\t2", "have the grade 2 here and 1 above")]
    public void A_line_that_is_no_judgement_is_reported(string line, string problem)
    {
        using var file = new ScratchFile("1\ta\t1", line);

        var error = Assert.Throws<TestCollectionException>(() => Judgements.Read(file.Path));

        Assert.StartsWith($"{file.Path}:2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_without_any_answer_are_reported()
    {
        using var file = new ScratchFile("1\ta\t0");

        Assert.Throws<TestCollectionException>(() => Judgements.Read(file.Path));
    }
}
