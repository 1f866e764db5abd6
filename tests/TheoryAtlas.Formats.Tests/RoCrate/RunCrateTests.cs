using System.IO.Compression;
using System.Text;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Runs;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.RoCrate;

public sealed class RunCrateTests
{
    [Fact]
    public void A_measured_run_comes_with_sources_results_and_guide()
    {
        Assert.Equal(
            ["ro-crate-metadata.json", "ro-crate-preview.html", "atlas.md", "claim.yaml", "statement.md", "Check.cs", "run.json", "series.csv", "log.txt", "environment.json", "plot-1.svg"],
            SomeRun.Crate(Verdict.Verified).Files.Select(file => file.Name));
    }

    [Fact]
    public void The_sources_are_packed_byte_for_byte()
    {
        var crate = SomeRun.Crate(Verdict.Refuted);

        Assert.All(new[] { "claim.yaml", "statement.md", "Check.cs" }, name =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.TinyAtlas, "claims", "tent-folds", name)), crate.Files.Single(file => file.Name == name).Bytes));
    }

    [Theory]
    [InlineData("claims/tent-folds/Check.cs", "1 - 2 * x", "1 - 2.0 * x")]
    [InlineData("claims/tent-folds/statement.md", "exactly", "just")]
    [InlineData("claims/tent-folds/claim.yaml", "max: 12", "max: 11")]
    public void A_run_whose_sources_changed_since_leaves_them_out_and_says_so(string file, string from, string to)
    {
        using var scratch = new ScratchAtlas();
        scratch.Write(file, scratch.Read(file).Replace(from, to, StringComparison.Ordinal));
        var run = SomeRun.With(Verdict.Verified);

        var crate = RunCrate.Of(SomeRun.Content(run, ClaimSources.Read(scratch.Root, "tent-folds")));

        Assert.DoesNotContain(crate.Files, part => part.Name is "claim.yaml" or "statement.md" or "Check.cs");
        Assert.All(new[] { "ro-crate-metadata.json", "ro-crate-preview.html", "atlas.md" }, name =>
        {
            var text = Text(crate, name);
            Assert.Contains("changed after this run", text, StringComparison.Ordinal);
            Assert.Contains("at commit 0123abc", text, StringComparison.Ordinal);
            Assert.Contains(run.ClaimHash, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Words_that_a_verdict_does_not_depend_on_may_change()
    {
        using var scratch = new ScratchAtlas();
        scratch.Write("claims/tent-folds/claim.yaml", scratch.Read("claims/tent-folds/claim.yaml").Replace("has nothing", "finds nothing", StringComparison.Ordinal));

        var crate = RunCrate.Of(SomeRun.Content(SomeRun.With(Verdict.Verified), ClaimSources.Read(scratch.Root, "tent-folds")));

        Assert.Contains("finds nothing", Text(crate, "claim.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_a_claim_that_is_gone_still_has_its_crate()
    {
        using var scratch = new ScratchAtlas();
        scratch.Delete("claims/tent-folds/Check.cs");

        var crate = RunCrate.Of(SomeRun.Content(SomeRun.With(Verdict.Verified), ClaimSources.Read(scratch.Root, "tent-folds")));

        Assert.Contains("no longer there", Text(crate, "ro-crate-preview.html"), StringComparison.Ordinal);
        Assert.Contains(crate.Files, file => file.Name == "run.json");
    }

    [Fact]
    public void Equal_runs_give_equal_archives_dated_with_the_end_of_the_run()
    {
        var first = SomeRun.Crate(Verdict.Verified).ToZip();
        var again = RunCrate.Of(SomeRun.Content(SomeRun.With(Verdict.Verified), ClaimSources.Read(Repository.TinyAtlas, "tent-folds"))).ToZip();

        Assert.Equal(first, again);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 2, 1, 12, 30, 0), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData(Verdict.Verified)]
    [InlineData(Verdict.Errored)]
    public void No_folder_of_the_machine_is_in_any_file(Verdict verdict)
    {
        Assert.All(SomeRun.Crate(verdict).Files, file =>
        {
            var text = Encoding.UTF8.GetString(file.Bytes);
            Assert.All(new[] { Repository.Root, "/srv/", "/tmp/", "scratch/" }, place => Assert.DoesNotContain(place, text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_guide_repeats_the_run_by_one_command_that_names_every_parameter()
    {
        Assert.Contains("\n./atlas verify tent-folds --seed 3 --set folds=6\n", Text(SomeRun.Crate(Verdict.Verified), "atlas.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_beyond_the_commit_are_admitted()
    {
        var run = SomeRun.With(Verdict.Verified);
        run = run with { Environment = run.Environment! with { Commit = "0123abc+changes" } };

        var crate = RunCrate.Of(SomeRun.Content(run, SomeRun.Sources));

        Assert.Contains("at commit 0123abc (there were changes beyond it", Text(crate, "atlas.md"), StringComparison.Ordinal);
        Assert.Contains("at commit 0123abc (there were changes beyond it", Text(crate, "ro-crate-preview.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_goes_on_has_no_crate()
    {
        var error = Assert.Throws<ArgumentException>(() => SomeRun.Crate(Verdict.Running));

        Assert.Contains("goes on", error.Message, StringComparison.Ordinal);
    }

    private static string Text(RunCrate crate, string name) => Encoding.UTF8.GetString(crate.Files.Single(file => file.Name == name).Bytes);
}
