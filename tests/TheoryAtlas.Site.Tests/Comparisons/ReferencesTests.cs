using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Comparisons;

public sealed class ReferencesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("theoryatlas-references-").FullName;
    private readonly ManualClock _clock = new();
    private readonly References _references;

    public ReferencesTests() => _references = new References(Some.Atlas(_root), _clock);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Its_version_is_another_one_after_a_reference_is_recorded_replaced_or_removed()
    {
        List<long> versions = [Version()];

        Record("verified", year: 2024);
        versions.Add(Version());
        Record("vacuous", year: 2020);
        versions.Add(Version());

        // Neither is newer than the newest, as when an older commit is checked out.
        Record("vacuous", year: 2019);
        versions.Add(Version());
        File.Delete(Path.Combine(_root, "claims", "vacuous", ReferenceRun.FileName));
        Record("throws", year: 2019);
        versions.Add(Version());

        Assert.Equal(versions.Distinct(), versions);
    }

    [Fact]
    public void Its_version_stays_while_nothing_changes_and_returns_with_the_files()
    {
        Record("verified", year: 2024);
        var before = Version();
        Assert.Equal(before, Version());

        Record("verified", year: 2025);
        Assert.NotEqual(before, Version());

        Record("verified", year: 2024);
        Assert.Equal(before, Version());
    }

    [Fact]
    public void The_files_are_looked_at_once_a_second()
    {
        var before = _references.Version;
        Record("verified", year: 2024);

        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(before, _references.Version);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotEqual(before, _references.Version);
    }

    [Fact]
    public void A_reference_that_is_recorded_anew_is_read_anew_and_a_damaged_one_is_none()
    {
        var run = Some.Run("a", 1, measured: 1, runtime: "here") with { ClaimHash = ClaimHash.Of(Some.Claim("verified", "The mean of draws is one half")) };
        Record("verified", year: 2024);
        Assert.Null(_references.Of(run));

        ReferenceRun.Of(run).Write(Folder("verified"));
        Assert.Equal(run.Fingerprint, _references.Of("verified")!.Fingerprint);

        Record("verified", year: 2024);
        Assert.Null(_references.Of("verified"));
    }

    private long Version()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        return _references.Version;
    }

    private void Record(string claim, int year)
    {
        var file = Path.Combine(Folder(claim), ReferenceRun.FileName);
        File.WriteAllText(file, "{ half");
        File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private string Folder(string claim) => Directory.CreateDirectory(Path.Combine(_root, "claims", claim)).FullName;
}
