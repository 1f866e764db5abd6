using System.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>What <c>./atlas</c> builds before it starts the program, with a compiler that only says what it was asked.</summary>
public sealed class BuildOnUseTests : IDisposable
{
    // Fails at a check, or at the program where there is such a file, as the compiler does; succeeds without the checks.
    private const string Compiler = """
        #!/bin/sh
        echo "$*" >>asked
        if [ -e src/faulty.cs ]; then echo "$PWD/src/faulty.cs(1,1): error CS1002: ; expected [$PWD/src/a.csproj]"; exit 1; fi
        case "$*" in *WithoutClaims=true*) exit 0 ;; esac
        if [ -e claims/a/faulty ]; then echo "$PWD/claims/a/Check.cs(12,5): error CS1002: ; expected [$PWD/claims/b.csproj]"; exit 1; fi
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("atlas-build-").FullName;

    public BuildOnUseTests()
    {
        foreach (var file in new[] { "src/a.cs", "site/a.cs", "claims/a/Check.cs", "claims/a/faulty", "Directory.Build.props", "Directory.Packages.props", "global.json", "artifacts/bin/TheoryAtlas.Cli/release/atlas.dll" })
            Write(file, "");
        Write("bin/dotnet", Compiler);
        Write("eng/setup.sh", File.ReadAllText(Path.Combine(Repository.Root, "eng", "setup.sh")));
    }

    [Fact]
    public async Task A_check_that_does_not_compile_is_handed_on_and_the_rest_is_built_without_any()
    {
        Write("artifacts/built", "");
        File.SetLastWriteTimeUtc(Path.Combine(_root, "artifacts", "built"), DateTime.UnixEpoch);

        var (code, said, _) = await Build("as-it-is", "cat \"$ATLAS_BUILD_ERRORS\"");

        Assert.Equal((0, $"{_root}/claims/a/Check.cs(12,5): error CS1002: ; expected [{_root}/claims/b.csproj]\n"), (code, said));
        Assert.Equal(["", " -p:WithoutClaims=true"], Asked());

        // The earlier build, which had the checks, is there no more: what needs them must build again.
        Assert.False(File.Exists(Path.Combine(_root, "artifacts", "built")));
        Assert.Equal(2, (await Build("")).Code);
    }

    [Fact]
    public async Task What_needs_no_check_is_built_once_without_them()
    {
        var (code, _, errors) = await Build("without-checks", "echo \"${ATLAS_BUILD_ERRORS-}\"");
        await Build("without-checks");

        Assert.Equal(0, code);
        Assert.Contains("A check does not compile, so none can be run.", errors, StringComparison.Ordinal);
        Assert.Equal(2, Asked().Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("without-checks")]
    [InlineData("as-it-is")]
    public async Task A_program_that_does_not_compile_ends_it_with_the_words_of_the_compiler(string mode)
    {
        Write("src/faulty.cs", "");

        var (code, said, errors) = await Build(mode);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains("src/faulty.cs(1,1): error CS1002: ; expected", errors, StringComparison.Ordinal);
        Assert.Single(Asked());
    }

    [Theory]
    [InlineData("")]
    [InlineData("without-checks")]
    [InlineData("as-it-is")]
    public async Task What_is_built_is_not_built_again(string mode)
    {
        File.Delete(Path.Combine(_root, "claims", "a", "faulty"));

        await Build(mode);
        await Build("");
        await Build(mode, "test -z \"${ATLAS_BUILD_ERRORS-}\"");

        Assert.Equal([""], Asked());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string file, string text)
    {
        var full = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    // What was asked of the compiler, beyond what is asked of it always.
    private string[] Asked() => [.. File.ReadAllLines(Path.Combine(_root, "asked")).Select(line => line.Replace("build src/TheoryAtlas.Cli -c Release --nologo -v quiet", "", StringComparison.Ordinal))];

    private async Task<(int Code, string Said, string Errors)> Build(string mode, string then = "true")
    {
        var start = new ProcessStartInfo("bash", ["-c", $"chmod +x bin/dotnet; source eng/setup.sh; build_if_needed {mode}; {then}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _root };
        start.Environment["PATH"] = $"{_root}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("ATLAS_BUILD_ERRORS");
        using var bash = Process.Start(start)!;
        var said = bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (bash.ExitCode, await said, await errors);
    }
}
