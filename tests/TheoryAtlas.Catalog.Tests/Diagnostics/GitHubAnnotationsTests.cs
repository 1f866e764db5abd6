using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Diagnostics;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Without_findings_nothing_is_said() => Assert.Empty(GitHubAnnotations.Of([]));

    [Fact]
    public void A_finding_is_escaped_so_that_it_stays_one_command()
    {
        var finding = new Diagnostic("corpus/papers/100%,a:b.yaml", 3, 7, Severity.Error, "ATLAS005", "100 % of a,b: c\r\n::error::d");

        Assert.Equal("::error file=corpus/papers/100%25%2Ca%3Ab.yaml,line=3,col=7,title=ATLAS005::100 %25 of a,b: c  ::error::d", GitHubAnnotations.Annotation(finding));
    }

    [Fact]
    public void What_a_finding_quotes_gives_no_commands_of_either_form()
    {
        Assert.DoesNotContain("##[", GitHubAnnotations.Annotation(new Diagnostic("a.yaml", 1, 1, Severity.Error, "ATLAS005", "a ##[error]b")), StringComparison.Ordinal);
        var lines = GitHubAnnotations.Of([.. Enumerable.Range(1, 11).Select(line => new Diagnostic("::b", line, 1, Severity.Error, "ATLAS005", "a\n  ::warning::b ##[error]c"))]);

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(13, lines.Count(line => line.StartsWith("::", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.False(line.Contains("##[", StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal)));
    }

    [Fact]
    public void Errors_come_first_then_warnings_each_by_file_and_place_and_a_count_at_the_end()
    {
        var lines = GitHubAnnotations.Of([Warning("a.yaml", 1), Error("b.yaml", 9), Error("b.yaml", 2), Error("a.yaml", 3)]);

        Assert.Equal(
            [
                "::error file=a.yaml,line=3,col=1,title=ATLAS005::Wrong.",
                "::error file=b.yaml,line=2,col=1,title=ATLAS005::Wrong.",
                "::error file=b.yaml,line=9,col=1,title=ATLAS005::Wrong.",
                "::warning file=a.yaml,line=1,col=1,title=ATLAS009::Untidy.",
                "::notice title=atlas lint::3 errors, 1 warning in 2 files. Each code has a page in docs/rules.",
            ],
            lines);
    }

    [Fact]
    public void What_GitHub_would_drop_stands_in_the_log()
    {
        var lines = GitHubAnnotations.Of([.. Enumerable.Range(1, 25).Select(line => Error("a.yaml", line)), .. Enumerable.Range(1, 12).Select(line => Warning("b.yaml", line))]);

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal("::group::17 findings more", lines[20]);
        Assert.Equal(17, lines.Count(line => !line.StartsWith("::", StringComparison.Ordinal)));
        Assert.Equal("a.yaml:11:1: error ATLAS005: Wrong.", lines[21]);
        Assert.Equal("::endgroup::", lines[^2]);
        Assert.Equal("::notice title=atlas lint::25 errors, 12 warnings in 2 files. 20 are shown here; the step's log has all. Each code has a page in docs/rules.", lines[^1]);
    }

    private static Diagnostic Error(string file, int line) => new(file, line, 1, Severity.Error, "ATLAS005", "Wrong.");

    private static Diagnostic Warning(string file, int line) => new(file, line, 1, Severity.Warning, "ATLAS009", "Untidy.");
}
