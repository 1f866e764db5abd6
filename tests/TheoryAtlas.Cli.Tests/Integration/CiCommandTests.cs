using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Integration;

/// <summary>A change is checked as its author and its workflow check it: by a process, in a repository.</summary>
public sealed class CiCommandTests
{
    private const string Paper = "corpus/papers/doe2024kernels.yaml";

    private const string Facts = """
        # yaml-language-server: $schema=../schema/paper.schema.json
        title: "On kernels that nobody ever wrote | a test"
        authors:
          - Jane Doe
        year: 2024
        topics: [neural-tangent-kernel]
        evidence:
          - "a test"

        """;

    [Fact]
    public async Task A_new_paper_passes_and_is_shown_with_its_facts_and_its_evidence()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        repository.Write(Paper, Facts);
        await repository.Commit();

        var outcome = await repository.Ci();

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches("(?m)^ok     preview +[0-9.]+ s  1 page in preview/$", outcome.Output);
        Assert.Contains("On kernels that nobody ever wrote", await File.ReadAllTextAsync(Path.Combine(repository.Output, "preview", "papers", "doe2024kernels", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Matches("(?m)^ok     changes +[0-9.]+ s  1 file, 1 record, compared with main$", outcome.Output);
        Assert.Matches("(?m)^ok     lint +[0-9.]+ s  No findings$", outcome.Output);
        Assert.Matches("(?m)^–      verify +[0-9.]+ s  no claim changed$", outcome.Output);
        Assert.EndsWith("summary.md\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 paper added: ready for review.", outcome.Output, StringComparison.Ordinal);
        var summary = repository.Summary();
        Assert.StartsWith("## 1 paper added: ready for review\n", summary, StringComparison.Ordinal);
        Assert.Contains("| title | On kernels that nobody ever wrote \\| a test |", summary, StringComparison.Ordinal);
        Assert.Contains("| evidence | a test |", summary, StringComparison.Ordinal);
        Assert.Contains("Does its source confirm every fact? It has no notes yet.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_lint_fails_the_change_and_every_other_step_runs()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        repository.Write(Paper, Facts.Replace("neural-tangent-kernel", "neural-tangent-colonel", StringComparison.Ordinal));

        var outcome = await repository.CiInWorkflow("--no-preview");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains($"::error file={Paper},line=6,", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^FAILED lint +[0-9.]+ s  1 error", outcome.Output);
        Assert.All(new[] { "changes", "style", "build", "verify", "references", "plots", "preview", "report" }, step => Assert.Matches($"(?m)^(ok|–) +{step} ", outcome.Output));
        var summary = await File.ReadAllTextAsync(repository.JobSummary, TestContext.Current.CancellationToken);
        Assert.Contains("1 paper added: not ready", summary, StringComparison.Ordinal);
        Assert.Contains($"`{Paper}:6:", summary, StringComparison.Ordinal);
        Assert.Contains("- **lint**: 1 error", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_with_another_title_runs_once_and_agrees_with_its_reference()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth", "sawtooth-alternation");
        repository.Replace("claims/square-by-sawtooth/claim.yaml", "budget", "# So long may it take.\nbudget");

        var outcome = await repository.CiInWorkflow("--no-preview");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("1 of 1 run verified, 1 claim", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("1 of 1 reference reproduced", outcome.Output);
        var svg = XElement.Load(Path.Combine(repository.Output, "plots", "square-by-sawtooth-seed-1.svg"));
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "polyline");
        Assert.Contains("](plots/square-by-sawtooth-seed-1.svg)", repository.Summary(), StringComparison.Ordinal);
        var job = await File.ReadAllTextAsync(repository.JobSummary, TestContext.Current.CancellationToken);
        Assert.Matches(@"\| `square-by-sawtooth` \| changed \| ✅ verified \| [^|]+ \| [^|]+ \| \d+ of \d+ \| [0-9.]+ \| (=|≈) ", job);
        Assert.Contains("● measured   · predicted   ○ control", job, StringComparison.Ordinal);
        Assert.DoesNotContain("![", job, StringComparison.Ordinal);
        Assert.DoesNotContain("sawtooth-alternation", job, StringComparison.Ordinal);
        var junit = XElement.Load(Path.Combine(repository.Output, "junit.xml"));
        Assert.Equal(("1", "0"), (junit.Attribute("tests")!.Value, junit.Attribute("failures")!.Value));
        using var runs = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(repository.Output, "runs.json"), TestContext.Current.CancellationToken));
        Assert.Equal("verified", runs.RootElement[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_claim_that_does_not_hold_any_more_is_refuted_with_its_reason()
    {
        using var repository = await ScratchRepository.Create("dirac-gan-gradient-penalty");
        repository.Replace("claims/dirac-gan-gradient-penalty/claim.yaml", "default: 0.01, min: 0.001, max: 0.02", "default: 3, min: 0.001, max: 3");
        await repository.Commit();

        var outcome = await repository.Ci("--no-preview", "--seeds", "2");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches("(?m)^FAILED verify +[0-9.]+ s  0 of 2 runs verified, 1 claim$", outcome.Output);
        Assert.Matches("(?m)^ +dirac-gan-gradient-penalty: refuted, too, with seed 2$", outcome.Output);
        Assert.Single(Regex.Matches(outcome.Output, "ATLAS034: "));
        Assert.Matches("(?m)^FAILED references ", outcome.Output);
        var summary = repository.Summary();
        Assert.Contains("1 claim changed: not ready", summary, StringComparison.Ordinal);
        Assert.Contains("❌ refuted 2/2", summary, StringComparison.Ordinal);
        Assert.Contains("Refuted.", summary, StringComparison.Ordinal);
        Assert.Contains("❌ stale", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_no_commit_yet_counts_and_so_does_what_is_gone_or_has_another_name()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        repository.Write(Paper, Facts);
        File.Delete(repository.PathOf("claims/square-by-sawtooth/reference.json"));
        await repository.Git("mv", "corpus/papers/jacot2018neural.md", "corpus/papers/jacot2018tangent.md");
        await repository.Git("mv", "corpus/papers/jacot2018neural.yaml", "corpus/papers/jacot2018tangent.yaml");

        var outcome = await repository.Ci("--no-preview", "--json");

        Assert.Equal(1, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("failed", json.RootElement.GetProperty("result").GetString());
        Assert.Equal(
            ["paper doe2024kernels added ", "paper jacot2018tangent renamed jacot2018neural", "claim square-by-sawtooth changed "],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("id")} {change.GetProperty("change")} {change.GetProperty("was")}"));
        Assert.Contains("no reference run is recorded. Record it: ./atlas verify square-by-sawtooth --record", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("links to its page lead nowhere from then on", repository.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_beside_the_claims_that_is_none_is_no_claim_that_cannot_be_run()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        Directory.CreateDirectory(repository.PathOf("claims/Notes"));
        repository.Write("claims/Notes/README.md", "What is planned.\n");

        var outcome = await repository.Ci("--no-preview");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches("(?m)^ok     changes +[0-9.]+ s  1 file, 0 records, compared with main$", outcome.Output);
        Assert.Matches("(?m)^–      verify +[0-9.]+ s  no claim changed$", outcome.Output);
        Assert.Contains("\n1 file of the program or its documents changed: ready for review.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documentation_and_the_glossary_are_previewed_too()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        Directory.CreateDirectory(repository.PathOf("docs/rules"));
        repository.Write("docs/README.md", "# Documentation\n\n- [Rules](rules/README.md)\n");
        repository.Write("docs/rules/README.md", "# Rules of the house\n");
        File.Copy(Path.Combine(Repository.Root, "corpus", "glossary.yaml"), repository.PathOf("corpus/glossary.yaml"));

        var outcome = await repository.Ci("--json");

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["/glossary", "/docs", "/docs/rules"], json.RootElement.GetProperty("preview").GetProperty("addresses").EnumerateArray().Select(address => address.GetString()));
        Assert.Contains("Rules of the house", await File.ReadAllTextAsync(Path.Combine(repository.Output, "preview", "docs", "rules", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_was_edited_after_the_build_is_not_run_and_its_layout_is_looked_at()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        File.Copy(Path.Combine(Repository.Root, ".editorconfig"), repository.PathOf(".editorconfig"));
        var check = "claims/square-by-sawtooth/Check.cs";
        repository.Write(check, File.ReadAllText(repository.PathOf(check)).TrimEnd() + "\n\n\n  // Here, and not in the program.\n");

        var outcome = await repository.Ci("--no-preview");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches("(?m)^FAILED style ", outcome.Output);
        Assert.Contains($"{check}:", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^BROKEN build +[0-9.]+ s  The program was built from other sources. Build it with ./atlas", outcome.Output);
        Assert.Matches("(?m)^–      verify +[0-9.]+ s  no claim that changed can be run$", outcome.Output);
    }

    [Fact]
    public async Task A_check_that_does_not_compile_is_reported_at_its_place_beside_everything_else()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        var check = "claims/square-by-sawtooth/Check.cs";
        repository.Write(check, File.ReadAllText(repository.PathOf(check)) + "// A typo.\n");
        var error = $"{repository.PathOf(check)}(12,5): error CS1002: ; expected [{repository.Root}/claims/TheoryAtlas.Claims.csproj]\n";

        var outcome = await repository.CiAfterErrors($"  Determining projects to restore...\n{error}{error}");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches("(?m)^FAILED build +[0-9.]+ s  1 error of the compiler, so no check can be run\n       " + check + ":12:5: error CS1002: ; expected$", outcome.Output);
        Assert.Contains($"::error file={check},line=12,col=5,title=CS1002::; expected\n", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^FAILED lint +[0-9.]+ s  1 error", outcome.Output);
        Assert.Contains("- **build**: 1 error of the compiler", repository.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_base_it_says_what_to_do_and_lints_all_the_same()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        await repository.Git("branch", "-q", "-D", "main");

        var lost = await repository.Ci();
        var unknown = await repository.Ci("--base", "nowhere");

        Assert.Equal(2, lost.ExitCode);
        Assert.Matches("(?m)^BROKEN changes +[0-9.]+ s  There is no upstream/main or origin/main or main here to compare with. Fetch it", lost.Output);
        Assert.Matches("(?m)^ok     lint ", lost.Output);
        Assert.Contains("could not be checked", repository.Summary(), StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("There is no nowhere here to compare with.", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_clone_without_history_it_says_how_to_fetch_it()
    {
        using var repository = await ScratchRepository.Create("square-by-sawtooth");
        repository.Write(Paper, Facts);
        await repository.Commit();
        var shallow = Directory.CreateTempSubdirectory("atlas-shallow-").FullName;
        try
        {
            await repository.Git("clone", "-q", "--depth", "1", "--branch", "work", $"file://{repository.Root}", shallow);

            var outcome = await repository.CiIn(shallow);

            Assert.Equal(2, outcome.ExitCode);
            Assert.Contains("this clone has only the last part of the history. In a workflow, check out with 'fetch-depth: 0'", outcome.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(shallow, recursive: true);
        }
    }

    [Theory]
    [InlineData("--seeds must be a whole number from 1 to 1000, not 0.", "--seeds", "0")]
    [InlineData("--jobs must be a whole number from 1 to 64, not 65.", "--jobs", "65")]
    [InlineData("--output /proc/nowhere: ", "--output", "/proc/nowhere")]
    public async Task What_cannot_be_done_is_refused_before_the_first_step(string message, params string[] arguments)
    {
        var outcome = await AtlasProcess.Run(["ci", "--root", Repository.TinyAtlas, .. arguments]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }
}
