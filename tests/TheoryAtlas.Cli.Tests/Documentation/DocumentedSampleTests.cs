using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Formats.Reading;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>Samples are what the text says: files are quoted as they are, code compiles, checks have the verdict that stands beside them.</summary>
public sealed class DocumentedSampleTests
{
    private static readonly string[] s_verdicts = ["verified", "refuted", "vacuous", "errored"];

    // What Docker reads; it has a schema of its own, and its place is the reader's.
    private const string OfAnotherProgram = "compose";

    private static readonly List<Sample> s_samples = [.. DocFile.All.SelectMany(file => file.Samples)];

    public static TheoryData<string> Checks { get; } = [.. s_samples.Where(sample => sample.Language == "csharp" && s_verdicts.Contains(sample.About)).Select(sample => sample.ToString())];

    [Fact]
    public void A_sample_of_a_file_is_in_that_file()
    {
        var wrong = from sample in s_samples
                    where sample.About.Contains('/') && !IsOfRule(sample) && !IsNewPaper(sample)
                    let file = Path.Combine(Repository.Root, sample.About)
                    where !File.Exists(file) || !sample.IsExcerptOf(file)
                    select $"{sample} quotes {sample.About}, {(File.Exists(file) ? "which does not have these lines" : "which does not exist")}";

        Assert.Empty(wrong);
        Assert.True(s_samples.Count(sample => sample.About.Contains('/')) > 40);
    }

    [Fact]
    public void Code_compiles()
    {
        var wrong = from sample in s_samples
                    where sample.Language == "csharp" && (IsOfRule(sample) || s_verdicts.Contains(sample.About))
                    from error in SampleCompiler.Errors(sample.Content)
                    select $"{sample}: {error}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Code_and_facts_say_what_they_are()
    {
        var silent = s_samples.Where(sample => sample.Language is "csharp" or "yaml" && !sample.About.Contains('/') && !s_verdicts.Contains(sample.About) && sample.About != OfAnotherProgram);

        Assert.True(!silent.Any(), $"After the language, name the file that is quoted or would be written (csharp claims/ID/Check.cs), or a check's verdict (csharp verified): {string.Join(", ", silent)}");
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_has_the_verdict_that_is_said(string place)
    {
        var sample = s_samples.Single(sample => sample.ToString() == place);

        Assert.Equal(sample.About, Verdict(SampleCompiler.Check(sample.Content), seed: 1));
    }

    [Fact]
    public void The_first_check_of_the_guide_is_verified_for_twenty_seeds()
    {
        var check = SampleCompiler.Check(s_samples.First(sample => sample is { File: "docs/checks.md", About: "verified" }).Content);

        Assert.Equal(Enumerable.Repeat("verified", 20), Enumerable.Range(1, 20).Select(seed => Verdict(check, seed)));
    }

    [Fact]
    public void Facts_of_papers_lint()
    {
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;

        var wrong = from sample in s_samples
                    where IsNewPaper(sample)
                    from finding in AtlasLoader.ReadPaper(atlas, Path.GetFileNameWithoutExtension(sample.About), sample.Content).Diagnostics
                    select $"{sample}: {finding}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Bibliographies_and_JSON_can_be_read()
    {
        Assert.All(s_samples.Where(sample => sample.Language == "bibtex"), sample => Assert.Empty(BibTexReader.Read(sample.Content).Problems));
        Assert.All(s_samples.Where(sample => sample.Language == "json" && !IsOfReference(sample)), sample => JsonDocument.Parse(sample.Content).Dispose());
    }

    private static string Verdict(IClaimCheck check, int seed)
    {
        ArmResult Measured(Arm arm)
        {
            using var context = new CheckContext(arm, new Dictionary<string, double>(), seed, cancellation: TestContext.Current.CancellationToken);
            return new ArmResult(check.Run(context), null, 0);
        }

        return Judgement.Of(Measured(Arm.Theorem), Measured(Arm.Control)).Verdict.Word();
    }

    // The pages of rules have tests of their own, which load what they show.
    private static bool IsOfRule(Sample sample) => sample.About.StartsWith("wrong ", StringComparison.Ordinal) || sample.About.StartsWith("right ", StringComparison.Ordinal);

    // Lines of a reference run, changed and as they were, which those tests change in a whole one.
    private static bool IsOfReference(Sample sample) => sample.About is "wrong" or "right";

    private static bool IsNewPaper(Sample sample) => sample.About.StartsWith("corpus/papers/", StringComparison.Ordinal) && sample.Language == "yaml" && !File.Exists(Path.Combine(Repository.Root, sample.About));
}
