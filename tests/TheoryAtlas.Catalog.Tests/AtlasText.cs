using System.Text.Json;

namespace TheoryAtlas.Catalog.Tests;

/// <summary>Everything that an atlas holds as a text, a record a line: records compare their lists by reference.</summary>
internal static class AtlasText
{
    public static string Of(Atlas atlas) => string.Join('\n',
        atlas.Papers.Select(paper => JsonSerializer.Serialize(paper))
            .Concat(atlas.Claims.Select(claim => JsonSerializer.Serialize(claim)))
            .Concat(atlas.Topics.Select(topic => JsonSerializer.Serialize(topic)))
            .Concat(atlas.Surveys.Select(survey => JsonSerializer.Serialize(survey)))
            .Concat(atlas.Glossary.Select(term => JsonSerializer.Serialize(term))));
}
