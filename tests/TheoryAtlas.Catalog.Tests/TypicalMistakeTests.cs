using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests;

/// <summary>What contributors get wrong, each in one clear finding: file, place, what is wrong, what would be right.</summary>
public sealed class TypicalMistakeTests
{
    /// <summary>The mistake, the file, the text that is right, the text that is wrong, the code, and the essence of the finding.</summary>
    public static TheoryData<string, string, string, string, string, string> Mistakes { get; } = new()
    {
        { "a topic that there is not", Altered.Paper, "[sawtooth-networks, ", "[sawtooth-network, ", Codes.UnknownReference, "There is no topic 'sawtooth-network'. Did you mean 'sawtooth-networks'?" },
        { "a slip in the name of a required field", Altered.Paper, "year: 2019", "yaer: 2019", Codes.UnknownField, "The paper has no field 'yaer'. Did you mean 'year'?" },
        { "a slip in the name of an optional field", Altered.Paper, "venue: ICML", "vneue: ICML", Codes.UnknownField, "Did you mean 'venue'?" },
        { "a year in quotes", Altered.Paper, "year: 2019", "year: \"2019\"", Codes.WrongForm, "Write 2019 without quotes." },
        { "a year in words", Altered.Paper, "year: 2019", "year: to appear", Codes.WrongForm, "year must be a whole number; it is 'to appear'." },
        { "authors left out", Altered.Paper, "Bram van der Molen", "and others", Codes.AuthorName, "A record names all of them" },
        { "authors left out in Latin", Altered.Paper, "Zofia Faleńska, Bram van der Molen", "Zofia Faleńska et al.", Codes.AuthorName, "A record names all of them" },
        { "the family name first", Altered.Paper, "Bram van der Molen", "\"van der Molen, Bram\"", Codes.AuthorName, "Write Bram van der Molen." },
        { "authors as in BibTeX", Altered.Paper, "[Zofia Faleńska, Bram van der Molen]", "Zofia Faleńska and Bram van der Molen", Codes.WrongForm, "authors must be a list" },
        { "two authors in one line", Altered.Paper, "[Zofia Faleńska, Bram van der Molen]", "[Zofia Faleńska and Bram van der Molen]", Codes.AuthorName, "Give each author a line" },
        { "an arXiv identifier without quotes", Altered.Paper, "\"1901.00001\"", "1901.00001", Codes.WrongForm, "Write \"1901.00001\"." },
        { "an arXiv identifier with its prefix", Altered.Paper, "\"1901.00001\"", "arXiv:1901.00001", Codes.WrongForm, "Write 1901.00001." },
        { "a DOI as an address", Altered.Paper, "url: https", "doi: https://doi.org/10.1000/182\nurl: https", Codes.WrongForm, "Write 10.1000/182." },
        { "a title with a colon and without quotes", Altered.Paper, "title: \"Tents that fold: exact squares by {ReLU} networks\"", "title: Tents that fold: exact squares by {ReLU} networks", Codes.Syntax, "put the whole text in quotes" },
        { "TeX in double quotes", Altered.Paper, "venue: ICML", "venue: \"Norms $\\alpha$\"", Codes.WrongForm, "Use single quotes for TeX" },
        { "TeX in double quotes, with an escape that there is not", Altered.Paper, "venue: ICML", "venue: \"Norms $\\phi$\"", Codes.Syntax, "Use single quotes for TeX" },
        { "tabs", Altered.Paper, "  - { survey", "\t- { survey", Codes.Syntax, "YAML is not indented with tabs. Use spaces." },
        { "a colon without a space", Altered.Paper, "title: \"Tents that fold: exact squares by {ReLU} networks\"", "title:Tents", Codes.Syntax, "A field is a name, a colon, a space and a value." },
        { "quotes in quotes", Altered.Paper, "title: \"Tents that fold: exact squares by {ReLU} networks\"", "title: \"Tents \"that\" fold\"", Codes.Syntax, "the other kind" },
        { "a list that is not indented alike", Altered.Paper, "authors: [Zofia Faleńska, Bram van der Molen]", "authors:\n- Zofia Faleńska\n - Bram van der Molen", Codes.AuthorName, "Give each author a line" },
        { "a list that is not closed", Altered.Paper, "Bram van der Molen]", "Bram van der Molen", Codes.Syntax, "is not closed" },
        { "a field given twice", Altered.Paper, "venue: ICML", "venue: ICML\nvenue: ICLR", Codes.Syntax, "the field 'venue' stands here a second time" },
        { "no evidence", Altered.Paper, "evidence: [made up for tests]", "evidence: []", Codes.MissingField, "evidence needs at least 1 value" },
        { "a survey's section that there is not", Altered.Paper, "\"1.1\"", "\"1.7\"", Codes.UnknownReference, "The survey 'first-2020' has no section '1.7'." },
        { "an address of another preprint", Altered.Paper, "https://example.org/tents", "https://arxiv.org/abs/1901.00010", Codes.Contradiction, "Keep the one that is right." },
        { "notes without TL;DR", Altered.Notes, "## TL;DR\nFolding an interval $m$ times squares a number up to $4^{-(m+1)}$.\n\n", "", Codes.MarkdownSection, "lacks the heading '## TL;DR'" },
        { "notes without any heading", Altered.Notes, "## TL;DR\n", "", Codes.MarkdownSection, "must begin with a heading such as '## TL;DR'" },
        { "a heading in the place of another", Altered.Notes, "## TL;DR", "## Summary", Codes.MarkdownSection, "'Summary' is not a heading of this file. The file lacks 'TL;DR'; is that what is meant?" },
        { "a year before that of the key", Altered.Paper, "year: 2019", "year: 2011", Codes.Contradiction, "correct the year, or the name of the file" },
        { "a heading in other words", Altered.Notes, "## Limits", "## Limitations", Codes.MarkdownSection, "'Limitations' is not a heading of this file. The headings are TL;DR," },
        { "a dollar sign left out", Altered.Notes, "squares a number up to $4^{-(m+1)}$.", "squares a number up to $4^{-(m+1)}.", Codes.Mathematics, "is not closed in this line" },
        { "a dollar sign left out before another formula", Altered.Notes, "Folding an interval $m$ times", "Folding an interval $m times", Codes.Mathematics, "is not closed in this line" },
        { "a display that is not closed", Altered.Statement, "2^{m-1}\n$$\n", "2^{m-1}\n", Codes.Mathematics, "The display that begins here is not closed." },
        { "a tag of HTML", Altered.Notes, "Only the square", "Only <b>the</b> square", Codes.RawHtml, "HTML is not allowed here" },
        { "a claim of an unknown paper", Altered.Claim, "paper: falenska2019tents", "paper: falenska2019tent", Codes.UnknownReference, "There is no paper 'falenska2019tent'. Did you mean 'falenska2019tents'?" },
        { "a kind that there is not", Altered.Claim, "kind: exact-identity", "kind: theorem", Codes.NotAllowed, "it must be one of exact-identity, rate, bound" },
        { "a control that breaks no hypothesis", Altered.Claim, "tested: control", "tested: assumed", Codes.ControlHypothesis, "Mark the one that the control breaks." },
        { "a simplified hypothesis that does not say how", Altered.Claim, "tested: assumed", "tested: simplified", Codes.MissingField, "needs 'how:'" },
        { "a default out of its range", Altered.Claim, "default: 6", "default: 60", Codes.OutOfBounds, "must lie between min (2) and max (12)" },
        { "a budget without its unit", Altered.Claim, "budget: 1s", "budget: 1", Codes.WrongForm, "For example: 5s" },
        { "a check of another id", Altered.Check, "[ClaimCheck(\"tent-folds\")]", "[ClaimCheck(\"tents\")]", Codes.CheckAttribute, "Write [ClaimCheck(\"tent-folds\")]." },
        { "a parameter misspelt in the check", Altered.Check, "run.Int(\"folds\")", "run.Int(\"fold\")", Codes.ParameterUse, "Did you mean 'folds'?" },
        { "a section of the statement left out", Altered.Statement, "## What it cannot show\nThat a network finds such weights when it is trained.\n", "", Codes.MarkdownSection, "lacks the heading '## What it cannot show'" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_typical_mistake_ends_in_one_clear_finding(string mistake, string file, string right, string wrong, string code, string essence)
    {
        var finding = Assert.Single(Altered.Findings(file, right, wrong));

        Assert.StartsWith($"{file}:", finding, StringComparison.Ordinal);
        Assert.True(finding.Contains($" error {code}: ", StringComparison.Ordinal) && finding.Contains(essence, StringComparison.Ordinal), $"{mistake}: {finding}");
    }

    [Theory]
    [InlineData("claims/tent-folds/claim.yaml", "claims/tent-folds/claim.yml", "claims/tent-folds/claim.yaml:1:1: error ATLAS012: The file is missing, but 'claim.yml' is here. Rename it to claim.yaml.")]
    [InlineData("claims/tent-folds/Check.cs", "claims/tent-folds/check.cs", "claims/tent-folds/Check.cs:1:1: error ATLAS012: The file is missing, but 'check.cs' is here. Rename it to Check.cs.")]
    [InlineData("corpus/papers/e2022escape.yaml", "corpus/papers/e2022escape.yml", "corpus/papers/e2022escape.yml:1:1: error ATLAS011: Files here end in .yaml. Rename this one to e2022escape.yaml, or it is not read.")]
    [InlineData("corpus/papers/molen2020norms.md", "corpus/papers/molen2020norm.md", "corpus/papers/molen2020norm.md:1:1: error ATLAS012: These notes have no facts beside them: corpus/papers/molen2020norm.yaml is missing. Did you mean 'molen2020norms'?")]
    [InlineData("corpus/papers/e2022escape.yaml", "corpus/e2022escape.yaml", "corpus/e2022escape.yaml:1:1: error ATLAS011: A file of this name is not read here. Papers are files in corpus/papers, surveys in corpus/surveys; here are topics.yaml and glossary.yaml.")]
    [InlineData("corpus/papers/e2022escape.yaml", "corpus/papers/2022/e2022escape.yaml", "corpus/papers/2022:1:1: error ATLAS011: Folders here are not looked into. Move the files up into corpus/papers.")]
    public void A_file_in_the_wrong_place_or_under_a_wrong_name_is_one_finding(string right, string wrong, string finding)
    {
        using var atlas = new TheoryAtlas.Tests.Shared.ScratchAtlas();
        atlas.Write(wrong, atlas.Read(right));
        atlas.Delete(right);

        Assert.Equal([finding], Altered.Findings(atlas));
    }
}
