using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class NoteLengthTests
{
    private static readonly string s_long = string.Concat(Enumerable.Repeat("Word ", 200)).Trim();

    [Fact]
    public void A_long_section_is_reported_at_its_heading() =>
        Altered.HoldsGives(Altered.Notes, $"## TL;DR\nShort.\n\n## ‸Limits\n{s_long}\n", Codes.NoteLength, "'Limits' has 999 characters and may have 600. Say less, or move a precise result to Findings.");

    [Fact]
    public void A_summary_is_one_sentence() =>
        Altered.HoldsGives(Altered.Notes, "## ‸TL;DR\nOne.\n\nTwo.\n", Codes.NoteLength, "'TL;DR' is one sentence; it has several paragraphs.");

    [Fact]
    public void A_long_chinese_summary_is_reported_at_its_own_heading() =>
        Altered.HoldsGives(Altered.Notes, $"## TL;DR\nShort.\n\n## ‸TL;DR 中文\n{new string('折', 160)}。\n", Codes.NoteLength, "'TL;DR 中文' has 161 characters and may have 160. Say less, or move a precise result to Findings.");

    [Fact]
    public void Six_findings_are_too_many() =>
        Altered.HoldsGives(Altered.Notes, "## TL;DR\nShort.\n\n## ‸Findings\n- a\n- b\n- c\n- d\n- e\n- f\n", Codes.NoteLength, "'Findings' lists 6 points and may list 5. Keep the most important.");

    [Theory]
    [InlineData("* ")]
    [InlineData("1. ")]
    public void Items_count_however_they_are_marked(string mark) =>
        Altered.HoldsGives(Altered.Notes, $"## TL;DR\nFindings of all kinds.\n\n## ‸Findings\n" + string.Concat(Enumerable.Repeat($"{mark}a\n", 6)), Codes.NoteLength, "'Findings' lists 6 points and may list 5. Keep the most important.");

    [Fact]
    public void A_long_finding_is_reported_where_it_begins() =>
        Altered.HoldsGives(Altered.Notes, $"## TL;DR\nShort.\n\n## Findings\n- short\n- ‸{s_long}\n", Codes.NoteLength, "This finding has 999 characters and may have 450. Split it, or leave the details to the paper.");
}
