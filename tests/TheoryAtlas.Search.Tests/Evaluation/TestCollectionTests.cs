using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class TestCollectionTests
{
    [Fact]
    public void A_document_has_an_id_a_title_a_text_and_authors_in_a_string_or_a_list()
    {
        using var file = new ScratchFile(
            """{"id": "1", "title": "On depth", "text": "Depth helps.", "authors": "Ito, K.; Rossi, C."}""",
            "",
            """{"id": 2, "title": "On width", "text": "", "authors": ["Ito", "Rossi"], "year": 1999}""",
            """{"id": "3", "title": null, "text": "No title."}""");

        var documents = TestCollection.Documents(file.Path).ToList();

        Assert.Equal(["1", "2", "3"], documents.Select(document => document.Id));
        Assert.Equal(["On depth", "On width", ""], documents.Select(document => document.Words.Title));
        Assert.Equal(["Depth helps.", "", "No title."], documents.Select(document => document.Words.Body));
        Assert.Equal(["Ito, K.; Rossi, C.", "Ito, Rossi", ""], documents.Select(document => document.Words.Authors));
    }

    [Fact]
    public void Documents_are_read_one_by_one()
    {
        using var file = new ScratchFile("""{"id": "1", "title": "Sound"}""", "{ broken");

        Assert.Equal("1", TestCollection.Documents(file.Path).First().Id);
    }

    [Theory]
    [InlineData("""{"id": "2", "title": "x" """, "this is no JSON")]
    [InlineData("""{"id": "2", "title": NaN}""", "this is no JSON")]
    [InlineData("""["2", "x"]""", "must be one JSON object")]
    [InlineData("""{"title": "x"}""", "the field 'id' is missing")]
    [InlineData("""{"id": "2"}""", "'title' and 'text' are both missing")]
    [InlineData("""{"id": "1", "title": "x"}""", "the id '1' is taken by line 1")]
    [InlineData("""{"id": "2 b", "title": "x"}""", "contains white space, which is not allowed")]
    [InlineData("""{"id": "", "title": "x"}""", "is empty")]
    [InlineData("""{"id": true, "title": "x"}""", "'id' must be a string or a number")]
    [InlineData("""{"id": "2", "title": 5}""", "'title' must be a string")]
    [InlineData("""{"id": "2", "title": "x", "authors": [1]}""", "'authors' must be a string or a list of strings")]
    [InlineData("""{"id": "2", "title": "\ud800"}""", "half a surrogate pair")]
    public void A_document_that_cannot_be_used_is_reported_at_its_line(string line, string problem)
    {
        using var file = new ScratchFile("""{"id": "1", "title": "Sound"}""", line);

        var error = Assert.Throws<TestCollectionException>(() => TestCollection.Documents(file.Path).Count());

        Assert.StartsWith($"{file.Path}:2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported()
    {
        using var file = new ScratchFile();
        File.WriteAllBytes(file.Path, [.. "{\"id\": \"1\", \"title\": \"caf"u8, 0xE9, .. "\"}\n"u8]);

        var error = Assert.Throws<TestCollectionException>(() => TestCollection.Documents(file.Path).Count());

        Assert.Contains(":1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_keep_the_order_of_the_file()
    {
        using var file = new ScratchFile("""{"id": "typo-2", "text": "depht"}""", """{"id": "topic-1", "text": "depth"}""");

        Assert.Equal([new TestQuery("typo-2", "depht"), new TestQuery("topic-1", "depth")], TestCollection.Queries(file.Path));
    }

    [Theory]
    [InlineData("""{"id": "1"}""", ":1: the field 'text' is missing")]
    [InlineData("", ":1: there is no query here")]
    public void A_file_of_queries_that_cannot_be_used_is_reported(string line, string problem)
    {
        using var file = new ScratchFile(line);

        var error = Assert.Throws<TestCollectionException>(() => TestCollection.Queries(file.Path));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
