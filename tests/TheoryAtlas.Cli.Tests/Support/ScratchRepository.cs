using System.Diagnostics;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A copy of the corpus and of some claims as a Git repository whose main branch has them all; disposing removes it.</summary>
internal sealed class ScratchRepository : IDisposable
{
    // Formulas of the corpus are typeset once for all tests.
    private static readonly string s_data = Directory.CreateTempSubdirectory("atlas-ci-data-").FullName;

    private readonly ScratchClaims _claims;

    private ScratchRepository(ScratchClaims claims) => _claims = claims;

    public string Root => _claims.Root;

    /// <summary>The folder that results are written to.</summary>
    public string Output { get; } = Directory.CreateTempSubdirectory("atlas-ci-").FullName;

    /// <summary>The file that a workflow's summary is written to.</summary>
    public string JobSummary => Path.Combine(Output, "job-summary.md");

    /// <summary>Makes it, with a branch <c>work</c> checked out.</summary>
    public static async Task<ScratchRepository> Create(params string[] claims)
    {
        var repository = new ScratchRepository(new ScratchClaims(claims));
        await repository.Git("init", "-q", "-b", "main");
        await repository.Commit();
        await repository.Git("checkout", "-q", "-b", "work");
        return repository;
    }

    public string PathOf(string file) => _claims.PathOf(file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public void Replace(string file, string text, string replacement) => _claims.Replace(file, text, replacement);

    /// <summary>Commits all there is.</summary>
    public async Task Commit()
    {
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "A change.");
    }

    public async Task Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", Root, .. arguments]);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }

    /// <summary>Runs <c>atlas ci</c> as at home.</summary>
    public Task<Outcome> Ci(params string[] arguments) => Ci(new(StringComparer.Ordinal), Root, arguments);

    /// <summary>Runs <c>atlas ci</c> as a workflow does.</summary>
    public Task<Outcome> CiInWorkflow(params string[] arguments) =>
        Ci(new(StringComparer.Ordinal) { ["GITHUB_ACTIONS"] = "true", ["GITHUB_BASE_REF"] = "main", ["GITHUB_STEP_SUMMARY"] = JobSummary }, Root, arguments);

    /// <summary>Runs <c>atlas ci</c> as a workflow does where checks did not compile.</summary>
    /// <param name="words">What the compiler said.</param>
    public Task<Outcome> CiAfterErrors(string words)
    {
        var file = Path.Combine(Root, ".git", "build-errors");
        File.WriteAllText(file, words);
        return Ci(new(StringComparer.Ordinal) { ["GITHUB_ACTIONS"] = "true", ["GITHUB_BASE_REF"] = "main", ["ATLAS_BUILD_ERRORS"] = file }, Root, ["--no-preview"]);
    }

    /// <summary>Runs <c>atlas ci</c> in another folder.</summary>
    public Task<Outcome> CiIn(string root, params string[] arguments) => Ci(new(StringComparer.Ordinal), root, arguments);

    public string Summary() => File.ReadAllText(Path.Combine(Output, "summary.md"));

    public void Dispose()
    {
        _claims.Dispose();
        Directory.Delete(Output, recursive: true);
    }

    private async Task<Outcome> Ci(Dictionary<string, string> variables, string root, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atlas.dll"), "ci", "--root", root, "--data", s_data, "--output", Output, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };

        // The tests themselves may run in a workflow.
        foreach (var name in new[] { "GITHUB_ACTIONS", "GITHUB_BASE_REF", "GITHUB_STEP_SUMMARY", "ATLAS_BUILD_ERRORS" })
            start.Environment[name] = variables.GetValueOrDefault(name);
        var begun = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"atlas ci {string.Join(' ', arguments)}: {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F1} s\n{(arguments.Contains("--json") ? "" : await output)}");
        return new Outcome(process.ExitCode, await output, await errors);
    }
}
