namespace TheoryAtlas.Import;

/// <summary>Facts of several sources in one draft.</summary>
public static class DraftExtensions
{
    /// <summary>The publication with the identifier of its preprint, if the two are one work.</summary>
    /// <param name="publication">What the agency of a DOI says.</param>
    /// <param name="preprint">What arXiv says.</param>
    /// <returns>The publication's facts; the authors as arXiv has them where they are as many, since agencies often have initials only.</returns>
    public static PaperDraft WithPreprint(this PaperDraft publication, PaperDraft preprint)
    {
        var (words, others) = (ComparableTitle.Words(publication.Title).ToHashSet(StringComparer.Ordinal), ComparableTitle.Words(preprint.Title).ToHashSet(StringComparer.Ordinal));
        var errors = publication.Errors.Concat(preprint.Errors).ToList();
        if (2 * words.Count(others.Contains) < Math.Max(words.Count, others.Count))
            errors.Add(new DraftError(null, $"These are two works: {publication.Origin} is \"{publication.Title}\", and {preprint.Origin} is \"{preprint.Title}\". Ask for one of them."));
        return publication with
        {
            Origin = $"{publication.Origin} with {preprint.Origin}",
            Arxiv = preprint.Arxiv,
            Authors = preprint.Authors.Count == publication.Authors.Count ? preprint.Authors : publication.Authors,
            Evidence = [.. publication.Evidence, .. preprint.Evidence],
            Errors = errors,
            // That it was published is known here.
            Warnings = publication.Warnings,
        };
    }

    /// <summary>The draft with what somebody gives by hand in its place, whatever was wrong with that; evidence is added to what there is.</summary>
    /// <param name="draft">What a source says.</param>
    /// <param name="given">What is given; null and empty values leave the draft's.</param>
    public static PaperDraft Corrected(this PaperDraft draft, PaperDraft given) => draft with
    {
        Title = given.Title.Length > 0 ? given.Title : draft.Title,
        Authors = given.Authors.Count > 0 ? given.Authors : draft.Authors,
        Year = given.Year ?? draft.Year,
        Venue = given.Venue ?? draft.Venue,
        VolumePages = given.VolumePages ?? draft.VolumePages,
        Url = given.Url ?? draft.Url,
        Evidence = [.. draft.Evidence, .. given.Evidence],
        Errors = [.. draft.Errors.Where(error => error.Fact is not { } fact || !given.Has(fact))],
    };
}
