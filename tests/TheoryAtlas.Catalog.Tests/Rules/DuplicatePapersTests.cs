using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class DuplicatePapersTests
{
    private const string Join = " One work has one record: join the two, keeping the evidence of both. If they are two works, correct the one that is wrong.";

    [Fact]
    public void Two_records_with_one_arXiv_identifier_are_one_work() =>
        Altered.Gives("corpus/papers/okoro2021kernel.yaml", "\"2101.00001\"", "‸\"1901.00001\"", Codes.DuplicatePaper, "'falenska2019tents' has the same arXiv identifier, at corpus/papers/falenska2019tents.yaml:6:8." + Join);

    [Fact]
    public void Two_records_with_one_DOI_are_one_work() =>
        Altered.Gives("corpus/papers/okoro2021kernel.yaml", "arxiv: \"2101.00001\"", "doi: ‸10.9999/MADE-up.2020.4", Codes.DuplicatePaper, "'molen2020norms' has the same DOI, at corpus/papers/molen2020norms.yaml:6:6." + Join);

    [Fact]
    public void Two_records_with_one_title_are_one_work_whatever_its_capitals_and_braces() =>
        Altered.Gives("corpus/papers/okoro2021kernel.yaml", "\"A kernel that stays: the {NTK} at large width\"", "‸\"{Escaping} Saddles: slowly\"", Codes.DuplicatePaper, "'e2022escape' has the same title, at corpus/papers/e2022escape.yaml:1:8." + Join);

    [Fact]
    public void A_record_that_is_there_twice_is_one_finding_about_both_files()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/other2019tents.yaml", File.ReadAllText(Path.Combine(atlas.Root, "corpus/papers/falenska2019tents.yaml")));

        var finding = Assert.Single(AtlasLoader.Load(atlas.Root).Diagnostics, finding => finding.Code == Codes.DuplicatePaper);
        Assert.Equal(("corpus/papers/other2019tents.yaml", "corpus/papers/falenska2019tents.yaml"), (finding.File, finding.OtherFile));
    }
}
