using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Pages.Surveys;

namespace TheoryAtlas.Site.Graphs;

/// <summary>The maps of one atlas. Each is made when it is first asked for, and once.</summary>
internal sealed class AtlasMaps
{
    private readonly Lazy<Fields> _fields;
    private readonly Lazy<ClaimGraph> _graph;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<SurveyMap>>> _surveys;
    private readonly Lazy<IReadOnlyList<Wanted>> _wanted;

    /// <summary>The maps of an atlas.</summary>
    public AtlasMaps(Atlas atlas)
    {
        _fields = new(() => new Fields(atlas));
        _graph = new(() => new ClaimGraph(atlas, Fields));
        _surveys = new(() => atlas.Surveys.ToDictionary(survey => survey.Id, survey => SurveyMap.Of(survey, atlas), StringComparer.Ordinal));
        _wanted = new(() => Wanted.Of(atlas, _surveys.Value));
    }

    /// <summary>Its fields.</summary>
    public Fields Fields => _fields.Value;

    /// <summary>What builds on what among its claims.</summary>
    public ClaimGraph Graph => _graph.Value;

    /// <summary>The sections that have papers and no claim, and so have topics.</summary>
    public IReadOnlyList<Wanted> MostWanted => _wanted.Value;

    /// <summary>The sections of a survey's first level.</summary>
    public IReadOnlyList<SurveyMap> Of(Survey survey) => _surveys.Value[survey.Id];
}
