using System.Text.Json;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

/// <summary>An atlas that follows its files is the one that is loaded from them.</summary>
public sealed class ReloadTests : IDisposable
{
    private const int Edits = 120;

    private static readonly string[] s_files =
    [
        Altered.Topics, Altered.Survey, "corpus/surveys/second-2024.yaml", "corpus/glossary.yaml",
        Altered.Paper, Altered.Notes, "corpus/papers/okoro2021kernel.yaml", "corpus/papers/molen2020norms.yaml", "corpus/papers/molen2020norms.md", "corpus/papers/quill1998shattering.md",
        "corpus/papers/falenska2019copy.yaml", "corpus/papers/Bad.yaml",
        Altered.Claim, Altered.Statement, Altered.Check, "claims/halving-rate/claim.yaml", "claims/kernel-stays/claim.yaml", "claims/new-claim/statement.md",
    ];

    private readonly ScratchAtlas _atlas = new();
    private AtlasFiles _files;
    private LoadResult _loaded;

    public ReloadTests()
    {
        _files = AtlasFiles.Read(_atlas.Root);
        _loaded = AtlasLoader.Load(_atlas.Root);
    }

    public void Dispose() => _atlas.Dispose();

    [Theory]
    [InlineData(7)]
    [InlineData(20261122)]
    [InlineData(31337)]
    public void After_any_edits_it_equals_what_is_loaded_whole(int seed)
    {
        var random = new Random(seed);
        var originals = s_files.Where(Exists).ToDictionary(file => file, _atlas.Read, StringComparer.Ordinal);
        for (var i = 0; i < Edits; i++)
        {
            var done = new List<string>();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
                done.Add(Edit(random, originals));
            Follow();

            var whole = AtlasLoader.Load(_atlas.Root);
            Assert.True(Text(whole) == Text(_loaded), $"seed {seed}, step {i}: {string.Join("; ", done)}\nwhole:\n{Text(whole)}\nfollowed:\n{Text(_loaded)}");
        }
    }

    [Fact]
    public void Records_whose_files_stay_are_the_same_objects()
    {
        var before = _loaded.Atlas;
        _atlas.Write(Altered.Notes, _atlas.Read(Altered.Notes) + "\nOne more sentence.\n");
        Follow();

        Assert.NotSame(before.Paper("falenska2019tents"), _loaded.Atlas.Paper("falenska2019tents"));
        Assert.Same(before.Paper("okoro2021kernel"), _loaded.Atlas.Paper("okoro2021kernel"));
        Assert.Same(before.Claim("tent-folds"), _loaded.Atlas.Claim("tent-folds"));
        Assert.Same(before.Topics[0], _loaded.Atlas.Topics[0]);
    }

    [Fact]
    public void A_reference_that_another_files_change_breaks_is_reported_where_it_stands()
    {
        _atlas.Delete("corpus/papers/falenska2019tents.md");
        _atlas.Delete("corpus/papers/falenska2019tents.yaml");
        Follow();

        Assert.Contains(_loaded.Diagnostics, finding => finding.File == "claims/tent-folds/claim.yaml" && finding.Message.StartsWith("There is no paper 'falenska2019tents'.", StringComparison.Ordinal));
    }

    private void Follow()
    {
        var files = AtlasFiles.Read(_atlas.Root);
        _loaded = AtlasLoader.Reload(_loaded, AtlasFiles.Changed(_files, files));
        _files = files;
    }

    private string Edit(Random random, Dictionary<string, string> originals)
    {
        var file = s_files[random.Next(s_files.Length)];
        switch (random.Next(5))
        {
            case 0 when Exists(file):
                _atlas.Delete(file);
                return "delete " + file;
            case 1 when Exists(file):
                var text = _atlas.Read(file);
                var at = random.Next(text.Length + 1);
                _atlas.Write(file, text[..at] + ": [ $" + text[at..]);
                return $"break {file} at {at}";
            case 2 when Exists(file):
                _atlas.Write(file, _atlas.Read(file).Replace("falenska2019tents", "molen2020norms", StringComparison.Ordinal).Replace("width", "depth", StringComparison.Ordinal));
                return "change " + file;
            case 3:
                // Another record's text: duplicates, circles, and claims that name another claim.
                var other = originals.Keys.Where(key => Path.GetExtension(key) == Path.GetExtension(file)).ElementAt(random.Next(originals.Keys.Count(key => Path.GetExtension(key) == Path.GetExtension(file))));
                _atlas.Write(file, originals[other]);
                return $"copy {other} to {file}";
            default:
                if (originals.TryGetValue(file, out var original))
                    _atlas.Write(file, original);
                return "repair " + file;
        }
    }

    private bool Exists(string file) => File.Exists(Path.Combine(_atlas.Root, file));

    private static string Text(LoadResult result) => string.Join('\n', result.Diagnostics.Select(finding => finding.ToString()).Append(JsonSerializer.Serialize(result.Formulas)).Append(AtlasText.Of(result.Atlas)));
}
