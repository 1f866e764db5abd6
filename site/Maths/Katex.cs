using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Maths;

/// <summary>Sets formulas by KaTeX in Node: a few in one process, many in one a processor.</summary>
/// <param name="script">The path of render.mjs.</param>
internal sealed class Katex(string script)
{
    // Node takes as long to start as to set so many.
    private const int WorthAProcess = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sets formulas.</summary>
    /// <returns>For each formula its HTML, or what KaTeX does not understand in it.</returns>
    /// <exception cref="KatexException">Node is missing or fails as a whole.</exception>
    public IReadOnlyList<SetFormula> Render(IReadOnlyList<Formula> formulas)
    {
        var share = Math.Max(WorthAProcess, (formulas.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        return [.. Task.WhenAll(formulas.Chunk(share).Select(some => Task.Run(() => RenderShare(some)))).GetAwaiter().GetResult().SelectMany(set => set)];
    }

    private SetFormula[] RenderShare(Formula[] formulas)
    {
        try
        {
            using var answer = JsonDocument.Parse(NodeScript.Run(script, JsonSerializer.Serialize(formulas, JsonSerializerOptions.Web), Patience));
            return [.. answer.RootElement.EnumerateArray().Select(set => set.ValueKind == JsonValueKind.String
                ? new SetFormula(set.GetString(), null)
                : new SetFormula(null, set.GetProperty("error").GetString()))];
        }
        catch (Exception exception) when (exception is NodeException or JsonException)
        {
            throw new KatexException($"Formulas cannot be set. {exception.Message}", exception);
        }
    }
}

/// <summary>A formula in TeX.</summary>
/// <param name="Tex">The TeX, without dollar signs.</param>
/// <param name="Display">Whether it stands on lines of its own.</param>
internal readonly partial record struct Formula(string Tex, bool Display)
{
    /// <summary>The formula with spaces and line ends made single spaces, which TeX does not tell apart.</summary>
    public static Formula Of(string tex, bool display) => new(Space().Replace(tex, " ").Trim(), display);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}

/// <summary>What became of a formula: one of the two is null.</summary>
/// <param name="Html">The formula as HTML with MathML.</param>
/// <param name="Error">Why KaTeX does not understand it, in its words.</param>
internal readonly record struct SetFormula(string? Html, string? Error);

/// <summary>Formulas cannot be set at all.</summary>
internal sealed class KatexException(string message, Exception? inner = null) : Exception(message, inner);
