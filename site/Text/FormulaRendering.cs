using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Text;

/// <summary>Sets the formulas of Markdown.</summary>
internal static class FormulaRendering
{
    /// <summary>Has a renderer set formulas, in place of writing their TeX.</summary>
    public static void Set(HtmlRenderer renderer, Formulas formulas)
    {
        renderer.ObjectRenderers.RemoveAll(known => known is HtmlMathInlineRenderer or HtmlMathBlockRenderer);
        renderer.ObjectRenderers.Insert(0, new InlineFormula(formulas));
        renderer.ObjectRenderers.Insert(0, new BlockFormula(formulas));
    }

    private sealed class InlineFormula(Formulas formulas) : HtmlObjectRenderer<MathInline>
    {
        // Browsers break a line between a formula and the full stop behind it, unless a word joiner stands there.
        protected override void Write(HtmlRenderer renderer, MathInline formula)
        {
            renderer.Write(formulas.Html(formula.Content.ToString(), formula.DelimiterCount > 1));
            if (formula.NextSibling is LiteralInline { Content.IsEmpty: false } next && ".,;:!?)]’”-".Contains(next.Content.PeekCharAbsolute(next.Content.Start)))
                renderer.Write('\u2060');
        }
    }

    private sealed class BlockFormula(Formulas formulas) : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock formula) =>
            renderer.EnsureLine().WriteLine(formulas.Html(formula.Lines.ToString(), display: true));
    }
}
