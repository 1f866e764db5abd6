using System.Diagnostics;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Runs.Tests.Sweeps;

/// <summary>In a repository of three claims: one uses nothing that is shared, one uses a fit, one uses what uses the fit.</summary>
public sealed class ChangedClaimsTests : IDisposable
{
    private readonly string _folder = Some.TemporaryFolder();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_claim_is_changed_when_a_file_in_its_folder_is() =>
        Assert.Equal(["a", "b"], ChangedClaims.Ids(["claims/a/Check.cs", "claims/b/claim.yaml", "claims/a/statement.md", "claims/TheoryAtlas.Claims.csproj", "src/claims/c/x"]).Order());

    [Fact]
    public async Task Without_a_repository_it_says_so()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ChangedClaims.In(_folder, cancellation: Token));

        Assert.Contains("not in a Git repository", failure.Message);
    }

    [Fact]
    public async Task What_is_committed_edited_new_renamed_or_deleted_since_the_main_branch_is_changed()
    {
        await Begin();
        Write("claims/committed/Check.cs", "1");
        await Git("mv", "claims/plain/statement.md", "claims/fits/moved.md");
        await Commit();
        Assert.Equal(["committed", "fits", "plain"], await Changed());

        Write("claims/new/claim.yaml", "1");
        File.Delete(Path.Combine(_folder, "claims/derived/statement.md"));
        Assert.Equal(["committed", "derived", "fits", "new", "plain"], await Changed());
    }

    [Fact]
    public async Task What_others_did_on_the_main_branch_meanwhile_is_not()
    {
        await Begin();
        await Git("checkout", "-q", "main");
        Write("claims/plain/statement.md", "theirs");
        await Commit();
        await Git("checkout", "-q", "work");
        Write("claims/fits/statement.md", "ours");

        Assert.Equal(["fits"], await Changed());
    }

    [Fact]
    public async Task A_revision_is_a_branch_a_tag_or_a_commit_and_anything_else_is_refused()
    {
        await Begin();
        Write("claims/plain/statement.md", "2");
        await Commit();
        await Git("tag", "before");
        Write("claims/fits/statement.md", "2");
        await Commit();

        Assert.Equal(["fits"], await Changed("before"));
        Assert.Equal(["fits"], await Changed("HEAD~1"));
        Assert.Equal(["fits", "plain"], await Changed("HEAD~2"));
        Assert.Empty(await Changed("HEAD"));
        foreach (var unknown in new[] { "no-such-branch", "--all", "" })
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Changed(unknown));
            Assert.Contains($"--changed {unknown}: there is no such revision", failure.Message);
        }
    }

    [Fact]
    public async Task A_building_block_touches_the_claims_that_use_it_directly_or_through_another()
    {
        await Begin();
        Write("src/TheoryAtlas.Checks/Fits/LineFit.cs", "public sealed record LineFit(double Slope, double Intercept);");

        Assert.Equal(["derived", "fits"], await Changed());
    }

    [Fact]
    public async Task A_building_block_that_is_gone_touched_those_that_used_it()
    {
        await Begin();
        File.Delete(Path.Combine(_folder, "src/TheoryAtlas.Checks/Summaries.cs"));

        Assert.Equal(["derived"], await Changed());
    }

    [Fact]
    public async Task What_no_check_uses_touches_none()
    {
        await Begin();
        Write("src/TheoryAtlas.Checks/ClaimChecks.cs", "public sealed class ClaimChecks { int x; }");
        Write("src/TheoryAtlas.Search/Index.cs", "public sealed class Context;");
        Write("docs/claims.md", "LineFit");

        Assert.Empty(await Changed());
    }

    [Theory]
    [InlineData("src/TheoryAtlas.Checks/CheckContext.cs")]
    [InlineData("src/TheoryAtlas.Torch/Tensor/Tensor.cs")]
    [InlineData("eng/TorchProvider.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("claims/TheoryAtlas.Claims.csproj")]
    public async Task What_is_under_all_touches_all(string path)
    {
        await Begin();
        Write(path, "public sealed class CheckContext { int changed; }");

        Assert.Equal(["derived", "fits", "plain"], await Changed());
    }

    [Fact]
    public void What_is_said_to_be_under_all_exists() =>
        Assert.All(BuildingBlocks.UnderAll, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));

    [Fact]
    public void In_this_repository_the_context_is_under_every_claim_and_what_finds_checks_under_none()
    {
        var blocks = new BuildingBlocks(Repository.Root);

        Assert.True(blocks.Claims.Count >= 15);
        Assert.Equal(blocks.Claims.Order(), blocks.ClaimsThatUse(["src/TheoryAtlas.Checks/CheckContext.cs"], []).Order());
        Assert.Empty(blocks.ClaimsThatUse(["src/TheoryAtlas.Checks/ClaimChecks.cs"], []));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task Begin()
    {
        Write("src/TheoryAtlas.Checks/CheckContext.cs", "public sealed class CheckContext;");
        Write("src/TheoryAtlas.Checks/ClaimChecks.cs", "public sealed class ClaimChecks { CheckContext? context; }");
        Write("src/TheoryAtlas.Checks/Fits/LineFit.cs", "public sealed record LineFit(double Slope);");
        Write("src/TheoryAtlas.Checks/Summaries.cs", "public static class Summaries { public static LineFit Summed(this CheckContext run) => new(1); }");
        Write("claims/plain/Check.cs", "void Run(CheckContext run) {}");
        Write("claims/fits/Check.cs", "void Run(CheckContext run) => new LineFit(1);");
        Write("claims/derived/Check.cs", "void Run(CheckContext run) => run.Summed();");
        foreach (var claim in new[] { "plain", "fits", "derived" })
            Write($"claims/{claim}/statement.md", $"It is so: {claim}.");
        await Git("init", "-q", "-b", "main");
        await Commit();
        await Git("checkout", "-q", "-b", "work");
    }

    private async Task<IEnumerable<string>> Changed(string? since = null) => (await ChangedClaims.In(_folder, since, Token)).Order();

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    private async Task Commit()
    {
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "some");
    }

    private async Task Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", _folder, .. arguments]);
        await git.WaitForExitAsync(Token);
        Assert.Equal(0, git.ExitCode);
    }
}
