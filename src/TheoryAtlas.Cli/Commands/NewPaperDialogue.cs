using TheoryAtlas.Catalog;
using TheoryAtlas.Import;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Asks somebody at a terminal for a new paper: what it is, what it is called here, where it belongs.</summary>
/// <param name="dialogue">The terminal.</param>
/// <param name="atlas">What is there.</param>
/// <param name="keys">Keys that are taken besides.</param>
/// <param name="sources">Where the facts come from.</param>
internal sealed class NewPaperDialogue(Dialogue dialogue, Atlas atlas, IReadOnlyList<string> keys, PaperSources sources)
{
    // A survey that places a paper in more of its sections than this is read anew.
    private const int MostSections = 6;

    // Stands for the key while that is not asked for yet.
    private const string AnyKey = "author0000word";

    /// <summary>Asks.</summary>
    /// <param name="given">What was decided before: topics that were given are not asked for.</param>
    /// <param name="cancellation">Ends the asking of services.</param>
    /// <returns>The paper, to be written; null if it is there already or is not wanted after all.</returns>
    /// <exception cref="InputEndedException">The input ended.</exception>
    public async Task<ImportedPaper?> ComposeAsync(PaperChoices given, CancellationToken cancellation)
    {
        dialogue.Say("A new paper. Enter takes what stands in brackets; Ctrl+C ends without writing anything.");
        var draft = await FactsAsync(given, cancellation);
        Show(draft);
        if (IsThere(draft, out var isAnother))
            return null;
        var choices = given with { Force = given.Force || isAnother };
        choices = choices with { Key = Key(draft, choices), Topics = Topics(draft, choices) };
        choices = choices with { Placements = Placements() };
        var paper = Import().Add(draft, choices);
        foreach (var error in paper.Errors)
            dialogue.Say($"  {error}");
        if (!paper.IsGood)
            return null;
        foreach (var warning in paper.Warnings.Except(draft.Warnings))
            dialogue.Say($"  Look at this: {warning}");
        dialogue.Say($"\n{paper.Yaml}");
        return dialogue.Confirm($"Write {paper.Path}?", standard: true) ? paper : null;
    }

    private PaperImport Import() => new(atlas, keys);

    private async Task<PaperDraft> FactsAsync(PaperChoices given, CancellationToken cancellation)
    {
        while (true)
        {
            var typed = dialogue.Line("arXiv identifier, DOI, BibTeX (a file's name, or paste an entry), or Enter to type the facts: ");
            try
            {
                var found = typed.Length == 0 ? new PaperDraft { Origin = "by hand" } : await FoundAsync(typed, cancellation);
                if (found is not null && Complete(found, isTyped: typed.Length == 0) is { } draft && IsAccepted(draft, given))
                    return draft;
            }
            catch (Exception failure) when (failure is SourceException or UsageException and not InputEndedException)
            {
                dialogue.Say($"  {failure.Message.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }
    }

    private async Task<PaperDraft?> FoundAsync(string typed, CancellationToken cancellation)
    {
        if (IdentifierText.TryArxiv(typed, out var arxiv) || (IdentifierText.TryDoi(typed, out var doi) && IdentifierText.TryArxivDoi(doi, out arxiv)))
            return await sources.Ask(arxiv, null, cancellation);
        if (IdentifierText.TryDoi(typed, out doi))
            return await sources.Ask(null, doi, cancellation);
        if (typed.StartsWith('@'))
            return One(PaperSources.Entries(Entry(typed), "What was pasted", null));
        if (File.Exists(typed))
            return One(PaperSources.Entries(await PaperFiles.ReadBibTex(typed, cancellation), typed, Path.GetFileName(typed)));
        dialogue.Say("  This is no arXiv identifier (1806.07572), no DOI (10.1137/0330046), no BibTeX entry (@article{…}) and no file that is there.");
        return null;
    }

    private string Entry(string first)
    {
        var text = first;
        while (IsOpen(text))
            text += "\n" + dialogue.Line("");
        return text;
    }

    // Until the brace or parenthesis with which the entry begins is closed; where it begins with neither, an empty line ends it.
    private static bool IsOpen(string text)
    {
        var opening = text.IndexOfAny(['{', '(']);
        if (opening < 0)
            return !text.EndsWith('\n');
        return text.Count(c => c == '{') > text.Count(c => c == '}') || (text[opening] == '(' && !text.EndsWith(')'));
    }

    private PaperDraft? One(IReadOnlyList<PaperDraft> drafts)
    {
        if (drafts is [var draft])
            return draft;
        dialogue.Say($"  These are {drafts.Count} entries, and here is a place for one. All of a file: ./atlas new paper --bibtex FILE");
        return null;
    }

    // What the source lacks, or has wrong, is asked for.
    private PaperDraft? Complete(PaperDraft draft, bool isTyped)
    {
        foreach (var error in draft.Errors)
            dialogue.Say($"  {error.Message}");
        if (draft.Errors.Any(error => error.Fact is null))
            return null;
        var lacks = Enum.GetValues<PaperFact>().Where(fact => !draft.Has(fact)).ToList();
        if (lacks.Count > 0 && !isTyped)
            dialogue.Say("  The source does not say everything.");
        var given = new PaperDraft
        {
            Origin = "by hand",
            Title = lacks.Contains(PaperFact.Title) ? dialogue.Ask("Title", null, Empty) : "",
            Authors = lacks.Contains(PaperFact.Authors) ? Authors() : [],
            Year = lacks.Contains(PaperFact.Year) ? YearText.Of(dialogue.Ask("Year", null, typed => YearText.Of(typed) is null ? "Type a year, such as 2018." : null)) : null,
            Venue = isTyped && dialogue.Line("Journal, conference or publisher (Enter for none): ") is { Length: > 0 } venue ? venue : null,
        };
        return draft.Corrected(lacks.Count > 0 || draft.Evidence.Count == 0 ? given with { Evidence = [Evidence(draft, isGiven: lacks.Count > 0)] } : given);
    }

    private IReadOnlyList<string> Authors()
    {
        while (true)
        {
            var authors = dialogue.Lines("Authors, given names first, one a line; an empty line ends them:");
            if (new PaperDraft { Origin = "by hand", Authors = authors }.Has(PaperFact.Authors))
                return authors;
            dialogue.Say(authors.Count == 0 ? "  A paper has authors." : "  The name of an author is empty.");
        }
    }

    // The page that a source names says nothing for what is given beside it.
    private string Evidence(PaperDraft draft, bool isGiven) =>
        dialogue.Ask("A public source that confirms these facts, such as an address", isGiven ? null : draft.Url ?? (draft.Doi is { } doi ? "https://doi.org/" + doi : draft.Arxiv is { } arxiv ? "https://arxiv.org/abs/" + arxiv : null), Empty);

    // What lint has against the facts is told before anything else is asked; of a paper that is there already, that is told.
    private bool IsAccepted(PaperDraft draft, PaperChoices given)
    {
        var paper = Import().Add(draft, given with { Key = AnyKey, Topics = [.. atlas.Topics.Take(1).Select(topic => topic.Id)], Force = true });
        if (paper.IsGood || paper.Duplicates.Any(duplicate => duplicate.IsSame))
            return true;
        foreach (var error in paper.Errors)
            dialogue.Say($"  {error}");
        return false;
    }

    private void Show(PaperDraft draft)
    {
        dialogue.Say($"\n  {draft.Title}\n  {string.Join(", ", draft.Authors)}");
        dialogue.Say($"  {string.Join(" · ", new[] { draft.Year?.ToString(), draft.Venue, draft.VolumePages, draft.Arxiv is { } arxiv ? "arXiv:" + arxiv : null, draft.Doi }.OfType<string>())}");
        foreach (var warning in draft.Warnings)
            dialogue.Say($"  Look at this: {warning}");
        dialogue.Say("");
    }

    private bool IsThere(PaperDraft draft, out bool isAnother)
    {
        isAnother = false;
        foreach (var duplicate in new Duplicates(atlas.Papers).Of(draft))
        {
            if (duplicate.IsSame)
            {
                dialogue.Say($"This paper is there already: {duplicate.Paper.Key} has {duplicate.Reason}. Its page: ./atlas preview {duplicate.Paper.Key}");
                return true;
            }

            if (!dialogue.Confirm($"{duplicate.Paper.Key} ({duplicate.Paper.Year}) has {duplicate.Reason}: {duplicate.Paper.Title}. Is yours another paper?", standard: false))
                return true;
            isAnother = true;
        }

        return false;
    }

    private string Key(PaperDraft draft, PaperChoices choices)
    {
        var taken = atlas.Papers.Select(paper => paper.Key).Concat(keys).ToHashSet(StringComparer.Ordinal);
        var proposed = choices.Key ?? PaperKey.Propose(draft.Authors[0], draft.Year!.Value, draft.Title, taken.Contains);
        return dialogue.Ask("Key, which names its file", proposed, key =>
            !AtlasLoader.IsPaperKey(key) ? "A key is the first author, the year and a first word, in letters from a to z and digits, such as jacot2018neural."
            : taken.Contains(key) ? $"The key {key} is taken."
            : null);
    }

    private IReadOnlyList<string> Topics(PaperDraft draft, PaperChoices choices)
    {
        if (choices.Topics.Count > 0)
            return choices.Topics;
        var proposal = new TopicProposal(atlas.Topics);
        var named = draft.Keywords.Where(word => atlas.Topic(word) is not null).Distinct(StringComparer.Ordinal).ToList();
        var proposed = named.Count > 0 ? named : [.. proposal.Propose(draft.Title).Select(topic => topic.Id)];
        if (proposed.Count == 0 && proposal.Near(draft.Title) is { Count: > 0 } near)
            dialogue.Say($"No topic has a name that stands in the title. Near: {string.Join(", ", near.Select(topic => topic.Id))}");
        return dialogue.Choose($"Topics, at most {TopicProposal.Most}, the most specific first, with commas between; part of a name finds them", TopicChoices(atlas), [.. proposed.Take(TopicProposal.Most)], TopicProposal.Most, isNeeded: true);
    }

    private IReadOnlyList<Placement> Placements()
    {
        List<Choice> sections = [.. from survey in atlas.Surveys
                                    from section in survey.AllSections
                                    select new Choice($"{survey.Id}/{section.Id}", section.Title, [])];
        if (sections.Count == 0)
            return [];
        var chosen = dialogue.Choose("Sections of surveys on whose subject it is, such as " + sections[0].Id + ", or part of a heading (Enter for none)", sections, [], MostSections, isNeeded: false);
        return [.. chosen.Select(id => id.Split('/', 2)).Select(parts => new Placement(parts[0], parts[1], Relation.OnTopic))];
    }

    /// <summary>The topics of an atlas, to be chosen by name.</summary>
    internal static IReadOnlyList<Choice> TopicChoices(Atlas atlas) => [.. atlas.Topics.Select(topic => new Choice(topic.Id, topic.Label, topic.Aliases))];

    private static string? Empty(string text) => text.Length == 0 ? "This is needed." : null;
}
