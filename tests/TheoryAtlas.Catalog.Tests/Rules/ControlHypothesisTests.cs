using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class ControlHypothesisTests
{
    [Fact]
    public void A_control_breaks_some_hypothesis()
    {
        Altered.Gives(
            Altered.Claim,
            "  - text: every fold maps $[0,1]$ onto itself\n    tested: control",
            "  ‸- text: every fold maps $[0,1]$ onto itself\n    tested: assumed",
            Codes.ControlHypothesis,
            "No hypothesis has 'tested: control'. Mark the one that the control breaks.");
    }

    [Fact]
    public void A_control_breaks_only_one_hypothesis()
    {
        Altered.Gives(
            Altered.Claim,
            "- text: the tent is symmetric\n    tested: assumed",
            "- ‸text: the tent is symmetric\n    tested: control",
            Codes.ControlHypothesis,
            "A second hypothesis has 'tested: control'. A control breaks one hypothesis and nothing else, so that its failure has one reason.");
    }

    [Fact]
    public void A_simplified_hypothesis_says_how()
    {
        Altered.Gives(
            Altered.Claim,
            "- text: the tent is symmetric\n    tested: assumed",
            "- ‸text: the tent is symmetric\n    tested: simplified",
            Codes.MissingField,
            "A simplified hypothesis needs 'how:', which says what is simplified.");
    }

    [Fact]
    public void Hypotheses_and_control_are_there()
    {
        Altered.Gives(Altered.Claim, "control: each fold reaches only two fifths of the interval, so that the next has nothing to fold", "control: ‸''", Codes.MissingField, "control is empty. For example: the nodes are drawn at random instead, as many of them");
    }
}
