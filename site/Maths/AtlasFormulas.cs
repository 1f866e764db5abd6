using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Maths;

/// <summary>Finds the formulas of an atlas, so that all of them can be set in one go.</summary>
internal static class AtlasFormulas
{
    /// <summary>Every formula in the statements, hypotheses, notes and titles.</summary>
    public static IEnumerable<Formula> In(Atlas atlas) =>
        atlas.Claims.SelectMany(Texts)
            .Concat(atlas.Papers.SelectMany(Texts))
            .Concat(atlas.Topics.Select(topic => topic.Definition))
            .Concat(atlas.Glossary.Select(term => term.Definition))
            .SelectMany(In)
            .Concat(atlas.Papers.Select(paper => paper.Title).Concat(atlas.Surveys.Select(survey => survey.Title)).SelectMany(TitleText.FormulasIn));

    /// <summary>Every formula in a piece of Markdown.</summary>
    public static IEnumerable<Formula> In(string markdown) => In(MarkdownText.Parse(markdown));

    /// <summary>Every formula in a syntax tree.</summary>
    public static IEnumerable<Formula> In(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (node is MathInline inline)
            {
                yield return Formula.Of(inline.Content.ToString(), inline.DelimiterCount > 1);
            }
            else if (node is MathBlock block)
            {
                yield return Formula.Of(block.Lines.ToString(), display: true);

                // A passage of search results shows it within a line.
                yield return Formula.Of(block.Lines.ToString(), display: false);
            }
        }
    }

    private static IEnumerable<string> Texts(Claim claim) =>
        claim.Hypotheses.SelectMany(hypothesis => new[] { hypothesis.Text, hypothesis.How ?? "" })
            .Concat([claim.Statement, claim.Measures, claim.CannotShow, claim.Control]);

    private static IEnumerable<string> Texts(Paper paper) =>
        [paper.Notes.Tldr, paper.Notes.TldrZh, paper.Notes.Contribution, paper.Notes.Findings, paper.Notes.PlainWords, paper.Notes.Limits];
}
