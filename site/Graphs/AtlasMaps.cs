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
    private readonly Lazy<IReadOnlyDictionary<string, int>> _papers;

    /// <summary>The maps of an atlas.</summary>
    public AtlasMaps(Atlas atlas)
    {
        _fields = new(() => new Fields(atlas));
        _graph = new(() => new ClaimGraph(atlas, Fields));
        _surveys = new(() => atlas.Surveys.ToDictionary(survey => survey.Id, survey => SurveyMap.Of(survey, atlas), StringComparer.Ordinal));
        _papers = new(() => atlas.Topics.ToDictionary(topic => topic.Id, topic => atlas.PapersOn(topic.Id).Count, StringComparer.Ordinal));
        _wanted = new(() => Wanted.Of(atlas, Fields, _surveys.Value));
    }

    /// <summary>Its fields.</summary>
    public Fields Fields => _fields.Value;

    /// <summary>What builds on what among its claims.</summary>
    public ClaimGraph Graph => _graph.Value;

    /// <summary>Its papers as long lists name them.</summary>
    public PaperNames PaperNames { get; } = new();

    /// <summary>The sections that have papers and no claim, and so have topics.</summary>
    public IReadOnlyList<Wanted> MostWanted => _wanted.Value;

    /// <summary>How many papers are on a topic or on one below it.</summary>
    public int PapersOn(Topic topic) => _papers.Value[topic.Id];

    /// <summary>The sections of a survey's first level.</summary>
    public IReadOnlyList<SurveyMap> Of(Survey survey) => _surveys.Value[survey.Id];
}
