using TheoryAtlas.Catalog;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests;

/// <summary>
/// Four papers of the tiny atlas (proceedings, journal, preprint, book) in every format. After a change that is meant,
/// replace the file in Golden/ by the text that the failing test shows.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string[] s_keys = ["falenska2019tents", "molen2020norms", "okoro2021kernel", "quill1998shattering"];

    private readonly Paper[] _papers = [.. s_keys.Select(key => AtlasLoader.Load(Repository.TinyAtlas).Atlas.Paper(key)!)];

    [Fact]
    public void BibTeX_is_as_approved() => AssertApproved("papers.bib", string.Join('\n', _papers.Select(BibTex.Entry)));

    [Fact]
    public void Ris_is_as_approved() => AssertApproved("papers.ris", string.Concat(_papers.Select(Ris.Entry)).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void Csl_json_is_as_approved() => AssertApproved("papers.json", CslJson.Array(_papers));

    private static void AssertApproved(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "TheoryAtlas.Formats.Tests", "Golden", name);

        Assert.True(File.Exists(path), $"{name} is missing; it should be\n{text}");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
