using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Tests.Maths;

public sealed class FormulasTests : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "maths", "render.mjs");

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-formulas-").FullName;

    private string Cache => Path.Combine(_folder, "formulas.json");

    [Fact]
    public void A_formula_is_set_as_HTML_with_MathML()
    {
        var html = new Formulas(new Katex(Script), Cache).Html(@"\frac12", display: false);

        Assert.Contains("class=\"katex\"", html, StringComparison.Ordinal);
        Assert.Contains("<math", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_set_is_shown_as_TeX_and_harms_no_other()
    {
        var formulas = new Formulas(new Katex(Script), Cache);
        formulas.Prepare([Formula.Of(@"\frac{<b>", display: false), Formula.Of("x", display: false)]);

        Assert.Equal("""<code class="tex">\frac{&lt;b&gt;</code>""", formulas.Html(@"\frac{<b>", display: false));
        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_was_set_once_needs_no_Node_again()
    {
        var first = new Formulas(new Katex(Script), Cache).Html("x^2", display: true);

        var second = new Formulas(new Katex("/nowhere/render.mjs"), Cache).Html("x^2", display: true);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Without_Node_formulas_are_shown_as_TeX_and_the_reason_is_kept()
    {
        var formulas = new Formulas(new Katex("/nowhere/render.mjs"), Cache);

        Assert.Equal("""<code class="tex">x</code>""", formulas.Html("x", display: false));
        Assert.NotNull(formulas.Problem);
    }

    [Fact]
    public void A_damaged_cache_is_made_again()
    {
        File.WriteAllText(Cache, "{ half");

        Assert.Contains("<math", new Formulas(new Katex(Script), Cache).Html("x", display: false), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
