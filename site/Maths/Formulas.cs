using System.Net;
using TheoryAtlas.Site.Assets;

namespace TheoryAtlas.Site.Maths;

/// <summary>Formulas set for the page. Each is set once and kept in a file, so that a second start needs no Node.</summary>
internal sealed class Formulas(Katex katex, FormulaStore store) : IDisposable
{
    private readonly Lock _rendering = new();
    private long _failures;

    /// <summary>Formulas kept in the folder of what can be made again, apart for each KaTeX.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="log">Where an operator reads that nothing can be kept there; null for nowhere.</param>
    public static Formulas In(string data, ILogger<FormulaStore>? log = null)
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "maths");
        var library = Path.Combine(scripts, "katex.min.js");
        var edition = Edition.Of(library, Path.Combine(scripts, "render.mjs"));
        return new Formulas(new Katex(Path.Combine(scripts, "render.mjs")), new FormulaStore(Path.Combine(data, $"formulas-{edition}.db"), log));
    }

    /// <summary>What went wrong when formulas were last set; null if nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>How often formulas could not be set: what was made meanwhile has them as TeX, and is not to be kept.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Whether none is set yet.</summary>
    public bool IsEmpty => store.IsEmpty;

    /// <summary>The formula as HTML with MathML; as TeX in a code element where it cannot be set.</summary>
    public string Html(string tex, bool display)
    {
        var formula = Formula.Of(tex, display);
        var set = store.Find(formula);
        if (set is null)
        {
            Prepare([formula]);
            set = store.Find(formula);
        }

        var html = set?.Html ?? Unset(formula);
        return display ? $"""<div class="formula" tabindex="0" role="group" aria-label="formula">{html}</div>""" : html;
    }

    /// <summary>Why a formula that was prepared cannot be set; null if it can, or if nothing can be set now.</summary>
    public string? Error(string tex, bool display) => store.Error(Formula.Of(tex, display));

    /// <summary>Sets those of the formulas that are not set yet, in one go.</summary>
    public void Prepare(IEnumerable<Formula> formulas)
    {
        Formula[] missing = [.. formulas.Distinct().Where(formula => !store.Has(formula))];
        if (missing.Length == 0)
            return;
        lock (_rendering)
        {
            missing = [.. missing.Where(formula => !store.Has(formula))];
            try
            {
                if (missing.Length > 0)
                    store.Add(missing.Zip(katex.Render(missing)));
                Problem = null;
            }
            catch (KatexException exception)
            {
                Problem = exception.Message;
                Interlocked.Increment(ref _failures);
            }
        }
    }

    /// <summary>Sets all formulas of an atlas, and drops those that only an earlier one had.</summary>
    public void PrepareAll(IEnumerable<Formula> formulas)
    {
        var wanted = formulas.ToHashSet();
        Prepare(wanted);
        store.Keep(wanted);
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    private static string Unset(Formula formula) => $"""<code class="tex">{WebUtility.HtmlEncode(formula.Tex)}</code>""";
}
