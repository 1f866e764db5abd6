using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class ChineseSummaryTests
{
    [Fact]
    public void A_chinese_summary_is_read_beside_the_english_one()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Notes, "## TL;DR\nFolding squares numbers.\n\n## TL;DR 中文\n对折 $m$ 次即可计算平方。\n\n## Limits\nNone.\n");

        var result = AtlasLoader.Load(atlas.Root);

        Assert.Empty(result.Diagnostics);
        var notes = result.Atlas.Paper("falenska2019tents")!.Notes;
        Assert.Equal(("Folding squares numbers.", "对折 $m$ 次即可计算平方。", "None."), (notes.Tldr, notes.TldrZh, notes.Limits));
    }

    [Fact]
    public void A_chinese_summary_is_optional() =>
        Assert.Equal("", AtlasLoader.Load(Repository.TinyAtlas).Atlas.Paper("falenska2019tents")!.Notes.TldrZh);

    [Theory]
    [InlineData("## ‸TL;DR 中文\n折。\n\n## TL;DR\nFolds.\n")]
    [InlineData("## TL;DR\nFolds.\n\n## Limits\nNone.\n\n## ‸TL;DR 中文\n折。\n")]
    public void It_stands_directly_after_the_english_one(string notes) =>
        Altered.HoldsGives(Altered.Notes, notes, Codes.MarkdownSection, "'TL;DR 中文' stands directly after 'TL;DR', which it renders. Move it there.");

    [Fact]
    public void It_does_not_replace_the_english_one()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Notes, "## TL;DR 中文\n折。\n");

        Assert.Contains("corpus/papers/falenska2019tents.md:1:1: error ATLAS013: The file lacks the heading '## TL;DR' with a text below it.", Altered.Findings(atlas));
    }

    [Theory]
    [InlineData("Folds.")]
    [InlineData("")]
    public void It_is_in_chinese(string sentence) =>
        Gives(sentence, "'TL;DR 中文' has no Chinese character. Write the sentence of 'TL;DR' in Simplified Chinese, or leave the section out.");

    [Theory]
    [InlineData("对折可求平方")]
    [InlineData("对折可求平方.")]
    public void It_ends_in_a_chinese_full_stop(string sentence) =>
        Gives(sentence, "'TL;DR 中文' is one sentence and ends in 。");

    [Theory]
    [InlineData("对折。可求平方。")]
    [InlineData("对折？可求平方。")]
    [InlineData("对折\n可求平方。")]
    public void It_is_one_sentence_on_one_line(string sentence) =>
        Gives(sentence, "'TL;DR 中文' is one sentence on one line; it has several. Join them with ， or ；, or say less.");

    private static void Gives(string sentence, string message) =>
        Altered.HoldsGives(Altered.Notes, $"## TL;DR\nFolds.\n\n## ‸TL;DR 中文\n{sentence}\n", Codes.ChineseSummary, message);
}
