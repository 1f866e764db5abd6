using System.Collections.Frozen;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Catalog;

/// <summary>What was loaded, and everything that is wrong with it.</summary>
/// <param name="Atlas">The records without errors of their own.</param>
/// <param name="Diagnostics">All findings, by file and place.</param>
/// <param name="Formulas">Every formula whose dollar signs and braces are in order.</param>
public sealed record LoadResult(Atlas Atlas, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<FormulaInText> Formulas)
{
    /// <summary>Whether some finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>What each record's files gave, to be used again where they stay as they are.</summary>
    internal IReadOnlyDictionary<string, RecordReading> Readings { get; init; } = FrozenDictionary<string, RecordReading>.Empty;

    /// <summary>What mends findings without a decision.</summary>
    internal IEnumerable<TextEdit> Edits => Readings.Values.SelectMany(reading => reading.Edits);
}

/// <summary>Loads and validates corpus/ and claims/.</summary>
public static class AtlasLoader
{
    /// <summary>Loads everything below <paramref name="root"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no folder corpus/ in the root.</exception>
    public static LoadResult Load(string root) => Load(Path.GetFullPath(root), FrozenDictionary<string, RecordReading>.Empty);

    /// <summary>Loads what an earlier result is now: reads the records that the given files belong to, and takes the others from the earlier result, where they are the same objects.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="changed">The files that were added, changed or removed since, as <see cref="AtlasFiles.Changed"/> tells them.</param>
    /// <returns>What <see cref="Load(string)"/> would give.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no folder corpus/ in the root any more.</exception>
    public static LoadResult Reload(LoadResult before, IEnumerable<string> changed)
    {
        var stale = changed.Select(AtlasPaths.RecordOf).ToHashSet(StringComparer.Ordinal);
        return Load(before.Atlas.Root, before.Readings.Where(reading => !stale.Contains(reading.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Loads one claim as its folder holds it now, whatever its references are worth; null if it is not there or has errors.</summary>
    public static Claim? LoadClaim(string root, string id)
    {
        var reading = AtlasSchemas.IsId(id) ? new RecordReader(Path.GetFullPath(root)).Claim(id) : null;
        return reading?.Findings.Any(finding => finding.Severity == Severity.Error) == false ? (Claim?)reading.Record : null;
    }

    /// <summary>Reads the facts of one paper that need not be in a file yet, as lint would judge them beside the papers of an atlas.</summary>
    /// <returns>The paper, null if it has errors of its own, and what is wrong with it or its references.</returns>
    public static (Paper? Paper, IReadOnlyList<Diagnostic> Diagnostics) ReadPaper(Atlas atlas, string key, string text)
    {
        var reading = new RecordReading();
        var file = reading.Open($"corpus/papers/{key}.yaml");
        file.Text = text;
        if (!AtlasSchemas.IsPaperKey(key))
            file.Error(Position.Start, Codes.BadName, $"'{key}' cannot be a name here. Use {AtlasNames.KeyForm}.");
        var paper = PaperReader.Facts(key, text, file, reading);
        return (paper,
        [
            .. Findings.InOrder([.. reading.Findings, .. Precedence.OfPapers.Check(reading.Steps), .. References.Resolve([reading.References], Known(atlas.Papers.Select(known => known.Key).Append(key), [], atlas.Topics, atlas.Surveys.Select(survey => survey.Id), atlas.Surveys))]),
        ]);
    }

    /// <summary>Whether a name can be the id of a claim.</summary>
    public static bool IsClaimId(string name) => AtlasSchemas.IsId(name);

    /// <summary>Whether a name can be the key of a paper.</summary>
    public static bool IsPaperKey(string name) => AtlasSchemas.IsPaperKey(name);

    /// <summary>Reads the files of a claim that need not be there yet, as lint would judge them beside the records of an atlas.</summary>
    /// <param name="atlas">The records that it may name.</param>
    /// <param name="id">Its id.</param>
    /// <param name="facts">The text of claim.yaml.</param>
    /// <param name="statement">The text of statement.md.</param>
    /// <param name="check">The text of Check.cs.</param>
    /// <returns>The claim, null if it has errors of its own, and what is wrong with it or its references.</returns>
    public static (Claim? Claim, IReadOnlyList<Diagnostic> Diagnostics) ReadClaim(Atlas atlas, string id, string facts, string statement, string check)
    {
        var reading = new RecordReading();
        SourceFile Open(string name, string text)
        {
            var file = reading.Open($"claims/{id}/{name}");
            file.Text = text;
            return file;
        }

        var yaml = Open("claim.yaml", facts);
        if (!AtlasSchemas.IsId(id))
            yaml.Error(Position.Start, Codes.BadName, $"'{id}' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth.");
        var claim = ClaimReader.Facts(id, facts, yaml, reading);
        var words = ClaimReader.Words(statement, Open("statement.md", statement));
        CheckAttribute.Check(id, check, claim?.Parameters, Open("Check.cs", check));
        return (claim is null ? null : claim with { Statement = words.Statement, Measures = words.Measures, CannotShow = words.CannotShow, CheckSource = check },
        [
            .. Findings.InOrder([.. reading.Findings, .. Precedence.OfClaims.Check(reading.Steps), .. References.Resolve([reading.References], Known(atlas.Papers.Select(known => known.Key), atlas.Claims.Select(known => known.Id).Append(id), atlas.Topics, atlas.Surveys.Select(survey => survey.Id), atlas.Surveys))]),
        ]);
    }

    private static LoadResult Load(string root, IReadOnlyDictionary<string, RecordReading> before)
    {
        if (!Directory.Exists(Path.Combine(root, "corpus")))
            throw new DirectoryNotFoundException($"{root} holds no folder 'corpus'. Start in the repository's root, or name it with --root.");
        var names = new AtlasNames(root);
        var reader = new RecordReader(root);
        var all = new Dictionary<string, RecordReading>(StringComparer.Ordinal);
        RecordReading Of(string record, Func<RecordReading> read) => all[record] = before.GetValueOrDefault(record) ?? read();

        // A thousand small files: reading them is most of a start, and each stands for itself.
        List<RecordReading> Each(string folder, IEnumerable<string> records, Func<string, RecordReading> read)
        {
            List<(string Name, RecordReading Reading)> found = [.. records.AsParallel().AsOrdered().Select(name => (folder + name, before.GetValueOrDefault(folder + name) ?? read(name)))];
            foreach (var (name, reading) in found)
                all[name] = reading;
            return [.. found.Select(pair => pair.Reading)];
        }

        List<T> Records<T>(IEnumerable<RecordReading> readings) => [.. readings.Select(reading => reading.Record).OfType<T>()];

        var topics = (IReadOnlyList<Topic>)Of("corpus/topics", reader.Topics).Record!;
        var glossary = (IReadOnlyList<Term>)Of("corpus/glossary", reader.Glossary).Record!;
        var surveys = Records<Survey>(names.Surveys.Select(id => Of("corpus/surveys/" + id, () => reader.Survey(id))));
        var papers = Each("corpus/papers/", names.Papers, reader.Paper);
        var claims = Each("claims/", names.Claims, reader.Claim);

        // Names of files, not of records: a record with an error of its own is known, and is not reported a second time.
        var known = Known(names.Papers, names.Claims, topics, names.Surveys, surveys);
        var findings = all.Values.SelectMany(reading => reading.Findings)
            .Concat(names.Findings)
            .Concat(DuplicatePapers.Check(papers.SelectMany(paper => paper.Identities)))
            .Concat(Precedence.OfPapers.Check(papers.SelectMany(paper => paper.Steps)))
            .Concat(Precedence.OfClaims.Check(claims.SelectMany(claim => claim.Steps)))
            .Concat(References.Resolve(all.Values.Select(reading => reading.References), known));
        return new LoadResult(
            new Atlas(root, Records<Paper>(papers), Records<Claim>(claims), topics, surveys, glossary),
            [.. Findings.InOrder(findings)],
            [.. all.Values.SelectMany(reading => reading.Formulas)])
        {
            Readings = all,
        };
    }

    private static Dictionary<ReferenceKind, IReadOnlySet<string>> Known(IEnumerable<string> papers, IEnumerable<string> claims, IEnumerable<Topic> topics, IEnumerable<string> surveyNames, IEnumerable<Survey> surveys) => new()
    {
        [ReferenceKind.Paper] = papers.ToHashSet(StringComparer.Ordinal),
        [ReferenceKind.Claim] = claims.ToHashSet(StringComparer.Ordinal),
        [ReferenceKind.Topic] = topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal),
        [ReferenceKind.Survey] = surveyNames.ToHashSet(StringComparer.Ordinal),
        [ReferenceKind.Section] = surveys.SelectMany(survey => survey.AllSections, (survey, section) => $"{survey.Id}/{section.Id}").ToHashSet(StringComparer.Ordinal),
    };
}
