using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Schemas;

/// <summary>Each kind of schema, through a field that has it.</summary>
public sealed class ValidationTests
{
    private const string PaperFields = "title, authors, year, venue, volume_pages, arxiv, doi, url, topics, builds_on, cited_in, evidence";

    [Theory]
    [InlineData("year: 2019", "year:‸ ", "year must be a whole number; it is empty.")]
    [InlineData("year: 2019", "year: ‸2019.5", "year must be a whole number; it is 2019.5.")]
    [InlineData("year: 2019", "year: ‸[2019]", "year must be a whole number; it is a list.")]
    [InlineData("year: 2019", "year: ‸\"2019\"", "year must be a whole number; it is the text '2019'. Write 2019 without quotes.")]
    [InlineData("venue: ICML", "venue: ‸\"$\\theta$\"", "venue holds a control character: in double quotes a backslash begins an escape, so that \\theta is a tab and 'heta'. Use single quotes for TeX: '$\\theta$'.")]
    [InlineData("venue: ICML", "venue: ‸~", "venue must be a text; it is empty.")]
    [InlineData("venue: ICML", "venue: ‸{ name: ICML }", "venue must be a text; it is a mapping.")]
    [InlineData("venue: ICML", "venue: ‸2019", "venue must be a text, but 2019 without quotes is a number or a truth value in YAML. Write \"2019\".")]
    [InlineData("venue: ICML", "venue: ‸true", "venue must be a text, but true without quotes is a number or a truth value in YAML. Write \"true\".")]
    [InlineData("\"1901.00001\"", "‸1901.00001", "arxiv must be a text, but 1901.00001 without quotes is a number or a truth value in YAML. Write \"1901.00001\".")]
    [InlineData("\"1901.00001\"", "‸\"1901.00001v2\"", "arxiv is '1901.00001v2', which does not have the form that is expected. For example: \"1806.07572\"")]
    [InlineData("\"1901.00001\"", "‸|\n  1901.00001\n", "arxiv is '1901.00001 ', which does not have the form that is expected. For example: \"1806.07572\"")]
    [InlineData("https://example.org/tents", "‸javascript:alert(1)", "url is 'javascript:alert(1)', which does not have the form that is expected. For example: https://arxiv.org/abs/1806.07572")]
    [InlineData("url: https:", "doi: ‸https://doi.org/10.1000/1\nurl: https:", "doi is 'https://doi.org/10.1000/1', which does not have the form that is expected. Write 10.1000/1.")]
    [InlineData("[quill1998shattering]", "‸quill1998shattering", "builds_on must be a list; it is 'quill1998shattering'. Write [a, b], or one line '- a' for each value.")]
    [InlineData("[quill1998shattering]", "[‸../quill1998shattering]", "builds_on[1] is '../quill1998shattering', which does not have the form that is expected. For example: jacot2018neural")]
    [InlineData("[made up for tests]", "[made up for tests, ‸[nested]]", "evidence[2] must be a text; it is a list.")]
    public void A_value_of_another_form_is_reported_with_what_it_is(string text, string replacement, string message)
    {
        Altered.Gives(Altered.Paper, text, replacement, Codes.WrongForm, message);
    }

    [Theory]
    [InlineData("year: 2019\n", "", "The paper lacks the field 'year': The year of publication.")]
    [InlineData("venue: ICML", "venue: ‸\"\"", "venue is empty.")]
    [InlineData("venue: ICML", "venue: ‸\" \"", "venue is empty.")]
    [InlineData("[made up for tests]", "‸[]", "evidence needs at least 1 value; it has 0.")]
    [InlineData("  - { survey: first-2020, section: \"1.1\", relation: cited }", "  - ‸{ survey: first-2020, relation: cited }", "cited_in[1] lacks the field 'section': The section's id within the survey.")]
    public void What_is_missing_is_named_with_what_it_should_say(string text, string replacement, string message)
    {
        Altered.Gives(Altered.Paper, text, replacement, Codes.MissingField, message);
    }

    [Theory]
    [InlineData("year: 2019", "year: ‸1699", "year is 1699; it must lie between 1700 and 2100.")]
    [InlineData("year: 2019", "year: ‸1e300", "year is 1e300; it must lie between 1700 and 2100.")]
    [InlineData("year: 2019", "year: ‸1e400", "year is 1e400, which is more than a computer's numbers hold (1.8e308).")]
    [InlineData("[sawtooth-networks, approximation]", "‸[a, b, c, d, e]", "topics may have at most 4 values; it has 5.")]
    public void What_is_out_of_bounds_is_reported_with_the_bounds(string text, string replacement, string message)
    {
        Altered.Gives(Altered.Paper, text, replacement, Codes.OutOfBounds, message);
    }

    [Fact]
    public void An_unknown_field_is_reported_with_the_fields_that_there_are()
    {
        Altered.Gives(Altered.Paper, "venue: ICML", "‸vneue: ICML", Codes.UnknownField, $"The paper has no field 'vneue'. Did you mean 'venue'? The fields are {PaperFields}.");
        Altered.Gives(Altered.Paper, "venue: ICML", "‸[a, b]: ICML", Codes.UnknownField, $"The paper has no field a list. The fields are {PaperFields}.");
    }

    [Fact]
    public void A_word_that_is_not_allowed_is_reported_with_those_that_are()
    {
        Altered.Gives(Altered.Paper, "relation: cited", "relation: ‸citde", Codes.NotAllowed, "relation is 'citde'; it must be one of cited, on-topic. Did you mean 'cited'?");
        Altered.Gives(Altered.Claim, "kind: exact-identity", "kind: ‸Rate", Codes.NotAllowed, "kind is 'Rate'; it must be one of exact-identity, rate, bound, limit-law, phase-transition, construction, impossibility, empirical. Did you mean 'rate'?");
        Altered.Gives(Altered.Claim, "kind: exact-identity", "kind: ‸[rate]", Codes.NotAllowed, "kind is a list; it must be one of exact-identity, rate, bound, limit-law, phase-transition, construction, impossibility, empirical.");
    }

    [Fact]
    public void A_value_given_twice_in_a_list_is_reported_at_the_second()
    {
        Altered.Gives(Altered.Paper, "Bram van der Molen", "‸Zofia Faleńska", Codes.Duplicate, "authors names 'Zofia Faleńska' twice. Remove one of them.");
    }

    [Theory]
    [InlineData("‸- a\n- b\n", "a list")]
    [InlineData("‸just words\n", "'just words'")]
    [InlineData("---\n‸", "empty")]
    public void A_file_that_is_no_mapping_is_reported_once(string content, string kind)
    {
        Altered.HoldsGives(Altered.Paper, content, Codes.WrongForm, $"The paper must be a mapping with the fields {PaperFields}; it is {kind}.");
    }
}
