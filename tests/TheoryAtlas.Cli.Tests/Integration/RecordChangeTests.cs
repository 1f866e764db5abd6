using TheoryAtlas.Cli.Integration;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Tests.Integration;

public sealed class RecordChangeTests
{
    [Fact]
    public void A_claim_that_moved_is_one_record_also_when_a_file_was_rewritten_on_the_way()
    {
        var record = Assert.Single(RecordChange.In(
        [
            new("claims/a/statement.md", FileChange.Deleted),
            new("claims/b/Check.cs", FileChange.Moved) { Was = "claims/a/Check.cs" },
            new("claims/b/claim.yaml", FileChange.Moved) { Was = "claims/a/claim.yaml" },
            new("claims/b/statement.md", FileChange.Added),
        ]));

        Assert.Equal((RecordKind.Claim, "b", FileChange.Moved, "a", 4), (record.Kind, record.Id, record.Change, record.Was, record.Files.Count));
    }

    [Fact]
    public void A_paper_that_moved_is_one_record_also_when_its_notes_were_rewritten_on_the_way()
    {
        var record = Assert.Single(RecordChange.In(
        [
            new("corpus/papers/doe2024a.md", FileChange.Deleted),
            new("corpus/papers/doe2024b.md", FileChange.Added),
            new("corpus/papers/doe2024b.yaml", FileChange.Moved) { Was = "corpus/papers/doe2024a.yaml" },
        ]));

        Assert.Equal(("doe2024b", FileChange.Moved, "doe2024a"), (record.Id, record.Change, record.Was));
    }

    [Fact]
    public void A_file_that_stays_behind_keeps_its_record()
    {
        var records = RecordChange.In(
        [
            new("claims/a/statement.md", FileChange.Edited),
            new("claims/b/claim.yaml", FileChange.Moved) { Was = "claims/a/claim.yaml" },
        ]);

        Assert.Equal(["a", "b"], records.Select(record => record.Id));
    }

    [Fact]
    public void A_claim_whose_facts_were_rewritten_is_one_that_is_gone_and_one_that_is_new()
    {
        var records = RecordChange.In(
        [
            new("claims/a/claim.yaml", FileChange.Deleted),
            new("claims/b/claim.yaml", FileChange.Added),
            new("claims/b/statement.md", FileChange.Moved) { Was = "claims/a/statement.md" },
        ]);

        Assert.Equal(["a Deleted", "b Added"], records.Select(record => $"{record.Id} {record.Change}"));
    }

    [Fact]
    public void A_claim_that_moved_out_of_the_atlas_is_gone_and_one_that_moved_in_is_new()
    {
        var records = RecordChange.In(
        [
            new("claims/in/claim.yaml", FileChange.Moved) { Was = "drafts/in/claim.yaml" },
            new("drafts/out/claim.yaml", FileChange.Moved) { Was = "claims/out/claim.yaml" },
        ]);

        Assert.Equal([("in", FileChange.Added, null), ("out", FileChange.Deleted, null)], records.Select(record => (record.Id, record.Change, record.Was)));
        Assert.Equal([null, "out"], records.Select(record => record.IdBefore));
    }
}
