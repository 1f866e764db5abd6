using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Reads a survey.</summary>
internal static class SurveyReader
{
    public static Survey? Read(string id, string text, SourceFile file)
    {
        if (YamlText.Parse(text, file) is not { } node)
            return null;
        AtlasSchemas.Survey.Validate(node, "The survey", file);
        if (file.HasErrors)
            return null;
        FieldOrder.Check(node, AtlasSchemas.Survey.Fields, file);

        AuthorNames.Check(node, file);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new Survey
        {
            Id = id,
            Title = node.Text("title"),
            Authors = node.Texts("authors"),
            Year = node.Int("year"),
            Venue = node.OptionalText("venue"),
            Volume = node.OptionalText("volume"),
            Arxiv = node.OptionalText("arxiv"),
            Doi = node.OptionalText("doi"),
            Url = node.OptionalText("url"),
            Note = node.OptionalText("note"),
            Evidence = node.Texts("evidence"),
            Sections = Sections(node, file, seen),
        };
    }

    private static IReadOnlyList<Section> Sections(YamlNode node, SourceFile file, HashSet<string> seen)
    {
        var sections = new List<Section>();
        foreach (var item in node.Items("sections"))
        {
            var id = item.Text("id");
            if (!seen.Add(id))
                file.Error(Schema.At(item.Field("id")!), Codes.Duplicate, $"The survey has two sections with the id '{id}'. Ids must differ.");
            sections.Add(new Section(id, item.Text("title"), item.Text("about"), item.Text("confirmed") == "true", Sections(item, file, seen)));
        }

        return sections;
    }
}
