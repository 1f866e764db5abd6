using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Tests.Maths;

public sealed class FormulasTests : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "maths", "render.mjs");

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-formulas-").FullName;

    private readonly List<IDisposable> _opened = [];

    private string Cache => Path.Combine(_folder, "formulas.db");

    [Fact]
    public void A_formula_is_set_as_HTML_with_MathML()
    {
        var html = Open(Script).Html(@"\frac12", display: false);

        Assert.Contains("class=\"katex\"", html, StringComparison.Ordinal);
        Assert.Contains("<math", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_set_is_shown_as_TeX_and_harms_no_other()
    {
        var formulas = Open(Script);
        formulas.Prepare([Formula.Of(@"\frac{<b>", display: false), Formula.Of("x", display: false)]);

        Assert.Equal("""<code class="tex">\frac{&lt;b&gt;</code>""", formulas.Html(@"\frac{<b>", display: false));
        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_was_set_once_needs_no_Node_again()
    {
        var first = Open(Script).Html("x^2", display: true);

        var second = Open("/nowhere/render.mjs").Html("x^2", display: true);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Without_Node_formulas_are_shown_as_TeX_and_the_reason_is_kept()
    {
        var formulas = Open("/nowhere/render.mjs");

        Assert.Equal("""<code class="tex">x</code>""", formulas.Html("x", display: false));
        Assert.NotNull(formulas.Problem);
    }

    [Fact]
    public void A_damaged_cache_is_made_again()
    {
        File.WriteAllText(Cache, "{ half");

        Assert.Contains("<math", Open(Script).Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_that_an_atlas_no_longer_has_are_dropped()
    {
        var formulas = Open(Script);
        formulas.PrepareAll([Formula.Of("x", display: false), Formula.Of("y", display: false)]);
        formulas.PrepareAll([Formula.Of("y", display: false)]);

        var without = Open("/nowhere/render.mjs");

        Assert.Equal("""<code class="tex">x</code>""", without.Html("x", display: false));
        Assert.Contains("<math", without.Html("y", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_written_formulas_are_set_all_the_same()
    {
        using var formulas = new Formulas(new Katex(Script), new FormulaStore("/proc/nothing/formulas.db"));

        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var opened in _opened)
            opened.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Formulas Open(string script)
    {
        var formulas = new Formulas(new Katex(script), new FormulaStore(Cache));
        _opened.Add(formulas);
        return formulas;
    }
}
