using System.Reflection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Import.Claims;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>What a claim begins with compiles by the rules of the repository, and says what is not written yet.</summary>
public sealed class ScaffoldedCheckTests : IDisposable
{
    private static readonly string[] s_rules = ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "eng/BannedSymbols.txt"];

    private readonly string _root = Directory.CreateTempSubdirectory("atlas-scaffolds-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Checks_of_every_kind_compile_without_a_warning_and_measure_nothing_until_they_are_written()
    {
        foreach (var rule in s_rules)
            Write(rule, File.ReadAllText(Path.Combine(Repository.Root, rule)));
        var scaffold = new ClaimScaffold(AtlasLoader.Load(Repository.Root).Atlas);
        var claims = ClaimWords.Kinds.Keys.SelectMany(kind => new[] { Make(scaffold, kind, []), Make(scaffold, kind, [new("x", ParameterType.Real, 0.5, 0, 1, "x", null), new("in", ParameterType.Int, 20, 1, 50, "in", null)]) }).ToList();

        var built = await new DotnetCheckBuilder(_root, Path.Combine(_root, ".data")).BuildAsync([.. claims.Select(claim => claim.Id)], "all", TestContext.Current.CancellationToken);

        Assert.Equal("", string.Join('\n', built.Errors) + built.Problem);
        var checks = ClaimChecks.In(Assembly.LoadFrom(built.Assembly!));
        Assert.Equal(claims.Select(claim => claim.Id).Order(StringComparer.Ordinal), checks.Claims);
        foreach (var claim in claims)
        {
            Assert.Equal(claim.CheckSource, checks.Source(claim.Id));
            foreach (var arm in Enum.GetValues<Arm>())
            {
                using var run = new CheckContext(arm, claim.DefaultParameters, seed: 1);
                var open = Assert.Throws<NotWrittenException>(() => checks.Create(claim.Id).Run(run));
                Assert.Matches($@"^Not written yet, claims/{claim.Id}/Check\.cs:[0-9]+: [A-Z][A-Za-z]+ [a-z ]+", open.Message);
                Assert.Equal(claim.Parameters.Count, run.ReadParameters.Count);
            }
        }
    }

    private Claim Make(ClaimScaffold scaffold, string kind, IReadOnlyList<Parameter> parameters)
    {
        var made = scaffold.Make(new ClaimDraft { Id = $"{(parameters.Count > 0 ? "own" : "usual")}-{kind}", Title = $"Frogs of the kind {kind}", Paper = "yarotsky2017error", Kind = kind, Parameters = parameters });
        Assert.Empty(made.Errors);
        foreach (var (path, text) in made.Files)
            Write(path, text);
        return made.Claim!;
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
