using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Reading;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData(Altered.Paper, "builds_on: [quill1998shattering]", "builds_on: [‸quil1998shattering]", "There is no paper 'quil1998shattering'. Did you mean 'quill1998shattering'? A paper is a file in corpus/papers.")]
    [InlineData(Altered.Paper, "sawtooth-networks, approx", "‸sawtooth-network, approx", "There is no topic 'sawtooth-network'. Did you mean 'sawtooth-networks'? Topics are in corpus/topics.yaml.")]
    [InlineData(Altered.Paper, "survey: first-2020", "survey: ‸frist-2020", "There is no survey 'frist-2020'. Did you mean 'first-2020'? A survey is a file in corpus/surveys.")]
    [InlineData(Altered.Paper, "section: \"1.1\"", "section: ‸\"1.7\"", "The survey 'first-2020' has no section '1.7'. Did you mean '1.1' or '1.2'? Its sections are in corpus/surveys/first-2020.yaml.")]
    [InlineData(Altered.Claim, "paper: falenska2019tents", "paper: ‸falenska2019tent", "There is no paper 'falenska2019tent'. Did you mean 'falenska2019tents'? A paper is a file in corpus/papers.")]
    [InlineData(Altered.Claim, "[quill1998shattering]", "[‸nobody1900nothing]", "There is no paper 'nobody1900nothing'. A paper is a file in corpus/papers.")]
    [InlineData(Altered.Claim, "[sawtooth-networks]", "[‸saw]", "There is no topic 'saw'. Topics are in corpus/topics.yaml.")]
    [InlineData(Altered.Topics, "related: [generalization]\n  definition: Which", "related: [‸generalisation]\n  definition: Which", "There is no topic 'generalisation'. Did you mean 'generalization'? Topics are in corpus/topics.yaml.")]
    [InlineData(Altered.Topics, "parent: optimization", "parent: ‸optimisation", "There is no topic 'optimisation'. Did you mean 'optimization'? Topics are in corpus/topics.yaml.")]
    public void An_unknown_name_is_reported_with_what_was_probably_meant(string file, string text, string replacement, string message)
    {
        Altered.Gives(file, text, replacement, Codes.UnknownReference, message);
    }

    [Fact]
    public void A_reference_to_itself_is_refused()
    {
        Altered.Gives(Altered.Paper, "[quill1998shattering]", "[‸falenska2019tents]", Codes.NotAllowed, "'falenska2019tents' is this paper itself, and a paper does not build on itself. Leave it out.");
        Altered.Gives(Altered.Claim, "[quill1998shattering]", "[‸falenska2019tents]", Codes.Duplicate, "'falenska2019tents' is the claim's paper already. Leave it out of also_in.");
    }

    [Fact]
    public void A_place_in_a_survey_is_named_once()
    {
        Altered.Gives(
            Altered.Paper,
            "evidence:",
            "  - ‸{ survey: first-2020, section: \"1.1\", relation: on-topic }\nevidence:",
            Codes.Duplicate,
            "Section '1.1' of 'first-2020' is named twice. Keep the stronger of the two: cited, if a source shows it.");
    }
}
