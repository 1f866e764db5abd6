using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

/// <summary>Files that were valid before a line or a few characters went wrong: what a tired contributor sends.</summary>
public sealed class MutationTests
{
    private const int Cases = 500;
    private const string Odd = "\t\n\r:-[]{}&*!|>'\"%@`#$\\^~,? \u00e9\u2028\ud83d\ude00\u0001\u0085";

    private static readonly string[] s_files =
    [
        Altered.Topics, Altered.Survey, Altered.Paper, Altered.Notes, Altered.Claim, Altered.Statement, Altered.Check,
        "corpus/papers/molen2020norms.yaml", "claims/halving-rate/claim.yaml",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Loading_never_throws_and_every_finding_points_into_its_file(int seed)
    {
        using var atlas = new ScratchAtlas();
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var file = s_files[random.Next(s_files.Length)];
            var valid = atlas.Read(file);
            var mutated = valid;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                mutated = random.Next(2) == 0 ? MutateLine(mutated, random) : MutateCharacter(mutated, random);
            atlas.Write(file, mutated);

            var because = $"seed {seed}, case {i}, {file}:\n{mutated}";
            foreach (var finding in Load(atlas, because))
            {
                var lines = Lines(atlas.Read(finding.File));
                Assert.True(finding.Line >= 1 && finding.Line <= lines.Length, $"{finding} is beyond line {lines.Length}; {because}");
                Assert.True(finding.Column >= 1 && finding.Column <= lines[finding.Line - 1].Length + 1, $"{finding} is beyond its line; {because}");
                Assert.DoesNotContain('\n', finding.ToString());
            }

            atlas.Write(file, valid);
        }
    }

    private static IReadOnlyList<Diagnostic> Load(ScratchAtlas atlas, string because)
    {
        try
        {
            return AtlasLoader.Load(atlas.Root).Diagnostics;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException(because, error);
        }
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static string MutateLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[random.Next(lines.Count)]); break;
            case 2: lines.Insert(at, lines[at]); break;
            default: lines[at] = "  " + lines[at]; break;
        }

        return string.Join('\n', lines);
    }

    private static string MutateCharacter(string text, Random random)
    {
        if (text.Length == 0)
            return text;
        // Whole characters, so that the file stays UTF-8.
        var runes = text.EnumerateRunes().ToList();
        var odd = Odd.EnumerateRunes().ToList();
        var at = random.Next(runes.Count);
        switch (random.Next(4))
        {
            case 0: runes.RemoveAt(at); break;
            case 1: runes.Insert(at, odd[random.Next(odd.Count)]); break;
            case 2: runes[at] = odd[random.Next(odd.Count)]; break;
            default: runes.RemoveRange(at, random.Next(runes.Count - at)); break;
        }

        return runes.Aggregate(new StringBuilder(), (builder, rune) => builder.Append(rune.ToString())).ToString();
    }
}
