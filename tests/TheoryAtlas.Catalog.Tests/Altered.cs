using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests;

/// <summary>The tiny atlas with one change, and what lint says of it.</summary>
internal static class Altered
{
    public const string Topics = "corpus/topics.yaml";
    public const string Survey = "corpus/surveys/first-2020.yaml";
    public const string Paper = "corpus/papers/falenska2019tents.yaml";
    public const string Notes = "corpus/papers/falenska2019tents.md";
    public const string Claim = "claims/tent-folds/claim.yaml";
    public const string Statement = "claims/tent-folds/statement.md";
    public const string Check = "claims/tent-folds/Check.cs";

    /// <summary>Stands in a replacement where the finding must point; without it the finding points at 1:1.</summary>
    public const char Mark = '‸';

    /// <summary>Asserts that replacing a text gives exactly one finding: this one.</summary>
    public static void Gives(string file, string text, string replacement, string code, string message)
    {
        using var atlas = new ScratchAtlas();
        var original = atlas.Read(file);
        Assert.Contains(text, original, StringComparison.Ordinal);
        var at = original.IndexOf(text, StringComparison.Ordinal);
        Holds(atlas, file, original[..at] + replacement + original[(at + text.Length)..], code, message);
    }

    /// <summary>Asserts that a file of this content gives exactly one finding: this one.</summary>
    public static void HoldsGives(string file, string content, string code, string message)
    {
        using var atlas = new ScratchAtlas();
        Holds(atlas, file, content, code, message);
    }

    /// <summary>The findings after replacing a text, as lint prints them.</summary>
    public static IReadOnlyList<string> Findings(string file, string text, string replacement)
    {
        using var atlas = new ScratchAtlas();
        Assert.Contains(text, atlas.Read(file), StringComparison.Ordinal);
        atlas.Write(file, atlas.Read(file).Replace(text, replacement, StringComparison.Ordinal));
        return Findings(atlas);
    }

    public static IReadOnlyList<string> Findings(ScratchAtlas atlas) =>
        [.. AtlasLoader.Load(atlas.Root).Diagnostics.Select(finding => finding.ToString())];

    private static void Holds(ScratchAtlas atlas, string file, string content, string code, string message)
    {
        var mark = Math.Max(0, content.IndexOf(Mark, StringComparison.Ordinal));
        var before = content[..mark];
        atlas.Write(file, content.Replace($"{Mark}", "", StringComparison.Ordinal));

        var line = before.Count(c => c == '\n') + 1;
        var column = mark - (before.LastIndexOf('\n') + 1) + 1;
        var expected = new Diagnostic(file, line, column, Severity.Error, code, message).ToString();
        Assert.Equal([expected], Findings(atlas));
    }
}
