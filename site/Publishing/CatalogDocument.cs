using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Everything that the atlas holds as one JSON document, with the verdicts of the reference runs; docs/publishing.md says what is in it.</summary>
public static class CatalogDocument
{
    private const string Form = "theoryatlas-catalog/1";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The margin of what is measured exactly and missed is infinite.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The document, with the verdicts of the reference runs alone.</summary>
    public static byte[] Of(Atlas atlas)
    {
        using var none = SqliteRunLedger.OpenToRead(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "ledger.db"));
        return Of(atlas, new ClaimStandings(atlas, none, TimeProvider.System));
    }

    /// <summary>The document, with the given verdicts.</summary>
    internal static byte[] Of(Atlas atlas, ClaimStandings standings) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format = Form,
            Surveys = atlas.Surveys.Select(Survey),
            Topics = atlas.Topics,
            Papers = atlas.Papers.Select(paper => Paper(paper, atlas)),
            Claims = atlas.Claims.Select(claim => Claim(standings.Of(claim))),
            Glossary = atlas.Glossary,
        },
        s_json);

    private static object Survey(Survey survey) => new
    {
        survey.Id,
        survey.Title,
        survey.Authors,
        survey.Year,
        survey.Venue,
        survey.Volume,
        survey.Arxiv,
        survey.Doi,
        survey.Url,
        survey.Note,
        survey.Evidence,
        Sections = survey.Sections.Select(Section),
    };

    private static object Section(Section section) => new { section.Id, section.Title, section.About, section.Confirmed, Sections = section.Sections.Select(Section) };

    private static object Paper(Paper paper, Atlas atlas) => new
    {
        paper.Key,
        Title = TexTitle.ToUnicode(paper.Title),
        TitleTex = paper.Title,
        Authors = paper.Authors.Select(author => PersonName.Parse(author).GivenFirst),
        paper.Year,
        paper.Venue,
        paper.VolumePages,
        paper.Arxiv,
        paper.Doi,
        paper.Url,
        paper.Topics,
        paper.BuildsOn,
        Placements = paper.Placements.Select(place => new { place.Survey, place.Section, Relation = place.Relation.Word() }),
        paper.Notes,
        Claims = atlas.ClaimsOf(paper.Key).Select(claim => claim.Id),
        paper.Evidence,
    };

    private static object Claim(ClaimStanding standing)
    {
        var claim = standing.Claim;
        return new
        {
            claim.Id,
            claim.Title,
            claim.Paper,
            claim.AlsoIn,
            claim.Locator,
            Kind = claim.Kind.Word(),
            claim.Topics,
            claim.Uses,
            claim.Refines,
            claim.Statement,
            Hypotheses = claim.Hypotheses.Select(hypothesis => new { hypothesis.Text, Tested = hypothesis.Tested.ToString().ToLowerInvariant(), hypothesis.How }),
            claim.Control,
            Parameters = claim.Parameters.Select(parameter => new { parameter.Name, Type = parameter.Type.ToString().ToLowerInvariant(), parameter.Default, parameter.Min, parameter.Max, parameter.About, parameter.Unit }),
            BudgetSeconds = claim.Budget.TotalSeconds,
            claim.Measures,
            claim.CannotShow,
            Verdict = standing.Kind.Slug(),
            Reason = standing.Sentence,
            Run = standing.Run is { } run ? Run(run) : null,
        };
    }

    private static object Run(RunRecord run) => new
    {
        run.Seed,
        Parameters = run.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        run.Fingerprint,
        Theorem = run.Theorem?.Evidence?.Findings.Select(Finding),
        Control = run.Control?.Evidence?.Findings.Select(Finding),
    };

    private static object Finding(Finding finding) => new
    {
        finding.Name,
        Comparison = JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Comparison.ToString()),
        finding.Measured,
        finding.Predicted,
        finding.Tolerance,
        finding.Margin,
        finding.Passed,
    };
}
