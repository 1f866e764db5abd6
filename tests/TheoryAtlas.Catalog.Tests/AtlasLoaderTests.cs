using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

public sealed class AtlasLoaderTests
{
    [Fact]
    public void The_tiny_atlas_loads_without_findings()
    {
        var result = AtlasLoader.Load(Repository.TinyAtlas);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["e2022escape", "falenska2019tents", "molen2020norms", "okoro2021kernel", "quill1998shattering"], result.Atlas.Papers.Select(paper => paper.Key));
        Assert.Equal(["halving-rate", "kernel-stays", "tent-folds"], result.Atlas.Claims.Select(claim => claim.Id));
        Assert.Equal(["first-2020", "second-2024"], result.Atlas.Surveys.Select(survey => survey.Id));
        Assert.Equal(6, result.Atlas.Topics.Count);
    }

    [Fact]
    public void The_corpus_and_the_claims_have_no_errors()
    {
        var result = AtlasLoader.Load(Repository.Root);

        Assert.Empty(result.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        Assert.NotEmpty(result.Atlas.Papers);
    }

    [Fact]
    public void A_root_without_a_corpus_is_refused()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => AtlasLoader.Load(Path.GetTempPath()));

        Assert.EndsWith("holds no folder 'corpus'. Start in the repository's root, or name it with --root.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_with_an_empty_corpus_lacks_only_the_taxonomy()
    {
        var root = Directory.CreateTempSubdirectory("empty-atlas-");
        root.CreateSubdirectory("corpus");

        var findings = AtlasLoader.Load(root.FullName).Diagnostics;
        root.Delete(recursive: true);

        Assert.Equal("corpus/topics.yaml:1:1: error ATLAS012: The taxonomy is missing. This file lists the topics.", Assert.Single(findings).ToString());
    }

    [Fact]
    public void All_errors_of_all_files_are_reported_at_once_by_file_and_place()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, atlas.Read(Altered.Paper).Replace("year: 2019", "yaer: 2019", StringComparison.Ordinal));
        atlas.Write(Altered.Notes, "## TL;DR\nA $x.\n");
        atlas.Write(Altered.Claim, atlas.Read(Altered.Claim).Replace("kind: exact-identity", "kind: identity", StringComparison.Ordinal));
        atlas.Write(Altered.Statement, atlas.Read(Altered.Statement).Replace("## What it cannot show", "## Limits", StringComparison.Ordinal));
        atlas.Write(Altered.Check, atlas.Read(Altered.Check).Replace("(\"tent-folds\")", "(\"tents\")", StringComparison.Ordinal));
        atlas.Write(Altered.Survey, "");

        var places = AtlasLoader.Load(atlas.Root).Diagnostics.Select(finding => $"{finding.File}:{finding.Line}:{finding.Column} {finding.Code}");

        Assert.Equal(
            [
                "claims/tent-folds/Check.cs:6:14 ATLAS022",
                "claims/tent-folds/claim.yaml:5:7 ATLAS006",
                "claims/tent-folds/statement.md:12:4 ATLAS013",
                "corpus/papers/falenska2019tents.md:2:3 ATLAS014",
                "corpus/papers/falenska2019tents.yaml:3:1 ATLAS004",
                "corpus/surveys/first-2020.yaml:1:1 ATLAS002",
            ],
            places);
    }

    [Theory]
    [InlineData(Altered.Topics)]
    [InlineData(Altered.Survey)]
    [InlineData(Altered.Paper)]
    [InlineData(Altered.Claim)]
    public void A_record_with_an_error_is_not_reported_again_where_others_refer_to_it(string file)
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(file, ": : [");

        var finding = Assert.Single(AtlasLoader.Load(atlas.Root).Diagnostics);

        Assert.Equal((file, Codes.Syntax), (finding.File, finding.Code));
    }

    [Fact]
    public void A_record_with_an_error_is_left_out_and_the_others_are_kept()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, "title: Nothing else\n");

        var result = AtlasLoader.Load(atlas.Root);

        Assert.True(result.HasErrors);
        Assert.Null(result.Atlas.Paper("falenska2019tents"));
        Assert.Equal(4, result.Atlas.Papers.Count);
        Assert.Equal(3, result.Atlas.Claims.Count);
    }

    [Theory]
    [InlineData("claim.yaml")]
    [InlineData("statement.md")]
    [InlineData("Check.cs")]
    public void A_claim_that_lacks_a_file_says_what_a_claim_needs(string name)
    {
        using var atlas = new ScratchAtlas();
        atlas.Delete($"claims/tent-folds/{name}");

        var finding = Assert.Single(Altered.Findings(atlas));

        Assert.Equal($"claims/tent-folds/{name}:1:1: error ATLAS012: The file is missing. A claim needs claim.yaml, statement.md and Check.cs in its folder.", finding);
    }

    [Fact]
    public void Folders_that_hold_nothing_of_a_claim_are_no_claims()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("claims/bin/Debug/claim.yaml", "");
        atlas.Write("claims/Notes/README.md", "");

        Assert.Empty(Altered.Findings(atlas));
    }

    [Theory]
    [InlineData("corpus/papers/..yaml", "corpus/papers/..yaml:1:1: error ATLAS011: '.' cannot be a name here. Use first author, year and first word, such as jacot2018neural.")]
    [InlineData("corpus/papers/...yaml", "corpus/papers/...yaml:1:1: error ATLAS011: '..' cannot be a name here. Use first author, year and first word, such as jacot2018neural.")]
    [InlineData("corpus/papers/a..2000b.yaml", "corpus/papers/a..2000b.yaml:1:1: error ATLAS011: 'a..2000b' cannot be a name here. Use first author, year and first word, such as jacot2018neural.")]
    [InlineData("corpus/papers/Jacot2018neural.yaml", "corpus/papers/Jacot2018neural.yaml:1:1: error ATLAS011: 'Jacot2018neural' cannot be a name here. Use first author, year and first word, such as jacot2018neural.")]
    [InlineData("corpus/papers/jacot2018neural\n.yaml", "corpus/papers/jacot2018neural\\u000a.yaml:1:1: error ATLAS011: 'jacot2018neural\\u000a' cannot be a name here. Use first author, year and first word, such as jacot2018neural.")]
    [InlineData("corpus/papers/jacot2018neural.yml", "corpus/papers/jacot2018neural.yml:1:1: error ATLAS011: Files here end in .yaml. Rename this one to jacot2018neural.yaml, or it is not read.")]
    [InlineData("corpus/surveys/A_b.yaml", "corpus/surveys/A_b.yaml:1:1: error ATLAS011: 'A_b' cannot be a name here. Use small letters, digits and hyphens, such as berner-2021.")]
    [InlineData("corpus/papers/lone2000notes.md", "corpus/papers/lone2000notes.md:1:1: error ATLAS012: These notes have no facts beside them: corpus/papers/lone2000notes.yaml is missing.")]
    [InlineData("claims/Tent Folds/claim.yaml", "claims/Tent Folds/claim.yaml:1:1: error ATLAS011: 'Tent Folds' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth.")]
    [InlineData("claims/..tent/Check.cs", "claims/..tent/claim.yaml:1:1: error ATLAS011: '..tent' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth.")]
    public void Names_that_cannot_serve_as_keys_are_reported_and_not_read(string path, string finding)
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(path, ": not read");

        Assert.Equal([finding], Altered.Findings(atlas));
    }

    [Fact]
    public void Notes_beside_facts_with_a_bad_name_are_not_reported_as_well()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write("corpus/papers/Bad.yaml", "");
        atlas.Write("corpus/papers/Bad.md", "");

        Assert.StartsWith("corpus/papers/Bad.yaml:1:1: error ATLAS011", Assert.Single(Altered.Findings(atlas)), StringComparison.Ordinal);
    }
}
