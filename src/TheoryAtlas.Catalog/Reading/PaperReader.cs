using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Reads a paper's facts and notes.</summary>
internal static class PaperReader
{
    private static readonly string[] s_headings = ["TL;DR", ChineseSummary.Heading, "Contribution", "Findings", "In plain words", "Limits"];

    public static Paper? Facts(string key, string text, SourceFile file, RecordReading reading)
    {
        if (YamlText.Parse(text, file) is not { } node)
            return null;
        AtlasSchemas.Paper.Validate(node, "The paper", file);
        if (file.HasErrors)
            return null;
        FieldOrder.Check(node, AtlasSchemas.Paper.Fields, file);

        reading.References.Add(file, node, "topics", ReferenceKind.Topic);
        reading.References.Add(file, node, "builds_on", ReferenceKind.Paper);
        var places = new HashSet<(string Survey, string Section)>();
        foreach (var place in node.Items("cited_in"))
        {
            if (!places.Add((place.Text("survey"), place.Text("section"))))
                file.Error(Schema.At(place), Codes.Duplicate, $"Section '{place.Text("section")}' of '{place.Text("survey")}' is named twice. Keep the stronger of the two: cited, if a source shows it.");
            reading.References.Add(file, place, "survey", ReferenceKind.Survey);
            reading.References.Add(file, place.Field("section")!, ReferenceKind.Section, $"{place.Text("survey")}/{place.Text("section")}");
        }

        Mathematics.Check(node.Field("title"), file);
        PaperFacts.Check(key, node, file);
        AuthorNames.Check(node, file);
        reading.Identities.AddRange(DuplicatePapers.Identities(key, node, file));
        reading.Steps.AddRange(Precedence.Steps(key, node, file, "builds_on"));
        return new Paper
        {
            Key = key,
            Title = node.Text("title"),
            Authors = node.Texts("authors"),
            Year = node.Int("year"),
            Venue = node.OptionalText("venue"),
            VolumePages = node.OptionalText("volume_pages"),
            Arxiv = node.OptionalText("arxiv"),
            Doi = node.OptionalText("doi"),
            Url = node.OptionalText("url"),
            Topics = node.Texts("topics"),
            BuildsOn = node.Texts("builds_on"),
            Placements = [.. node.Items("cited_in").Select(place => new Placement(place.Text("survey"), place.Text("section"), place.Text("relation") == "cited" ? Relation.Cited : Relation.OnTopic))],
            Evidence = node.Texts("evidence"),
        };
    }

    public static PaperNotes Notes(string text, SourceFile file)
    {
        Mathematics.CheckMarkdown(text, file);
        RawHtml.Check(text, file);
        // Where text stands before any heading, a missing first heading is the same mistake.
        var isHeaded = text.AsSpan().TrimStart().StartsWith("## ") || ("\n" + text).Contains("\n## TL;DR\n", StringComparison.Ordinal);
        var sections = MarkdownSections.Cut(text, s_headings, isHeaded || text.AsSpan().Trim().IsEmpty ? ["TL;DR"] : [], file);
        if (sections[MarkdownSections.Opening].Length > 0)
            file.Error(Position.Start, Codes.MarkdownSection, "The notes must begin with a heading such as '## TL;DR'; there is text before it.");
        NoteLength.Check(sections, text, file);
        ChineseSummary.Check(sections, text, file);
        string Section(string heading) => sections.GetValueOrDefault(heading, "");
        return new PaperNotes(Section("TL;DR"), Section("Contribution"), Section("Findings"), Section("In plain words"), Section("Limits"))
        {
            TldrZh = Section(ChineseSummary.Heading),
        };
    }
}
