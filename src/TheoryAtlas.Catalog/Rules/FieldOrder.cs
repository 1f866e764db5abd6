using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>The fields of a record stand in the order of its schema, so that two records can be compared line by line.</summary>
internal static class FieldOrder
{
    private const string EditorsSchema = "# yaml-language-server:";

    /// <summary>Reports the first field that stands behind one that it should precede.</summary>
    public static void Check(YamlNode record, IReadOnlyList<Field> fields, SourceFile file)
    {
        var order = fields.Select(field => field.Name).ToList();
        var keys = Keys(record);
        for (var i = 1; i < keys.Count; i++)
        {
            if (order.IndexOf(keys[i].Value!) >= order.IndexOf(keys[i - 1].Value!))
                continue;
            file.Warning(Schema.At(keys[i]), Codes.FieldOrder, $"'{keys[i].Value}' stands behind '{keys[i - 1].Value}'. Elsewhere the order is {string.Join(", ", order.Where(name => keys.Any(key => key.Value == name)))}.", ((YamlMappingNode)record).Style == MappingStyle.Block);
            return;
        }
    }

    /// <summary>The text with the fields in their order, each with the lines of comments right above it, but for the line that tells editors the schema; the same object where nothing is to be done.</summary>
    public static string Sorted(string text, IReadOnlyList<Field> fields)
    {
        if (YamlText.Value(text) is not YamlMappingNode { Style: MappingStyle.Block } record)
            return text;
        var order = fields.Select(field => field.Name).ToList();
        var keys = Keys(record);
        var lines = text.TrimEnd('\n').Split('\n');
        var starts = keys.Select(key => (int)key.Start.Line - 1).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var least = i == 0 ? 0 : starts[i - 1] + 1;
            while (starts[i] > least && lines[starts[i] - 1].StartsWith('#') && !lines[starts[i] - 1].StartsWith(EditorsSchema, StringComparison.Ordinal))
                starts[i]--;
        }

        var blocks = keys.Select((key, i) => (Rank: order.IndexOf(key.Value!), Lines: lines[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)])).ToList();
        if (blocks.Any(block => block.Rank < 0) || blocks.Zip(blocks.Skip(1)).All(pair => pair.First.Rank <= pair.Second.Rank))
            return text;
        var sorted = string.Join('\n', lines[..starts[0]].Concat(blocks.OrderBy(block => block.Rank).SelectMany(block => block.Lines))) + "\n";
        return YamlText.SayTheSame(text, sorted) ? sorted : text;
    }

    private static List<YamlScalarNode> Keys(YamlNode record) => [.. ((YamlMappingNode)record).Children.Keys.OfType<YamlScalarNode>()];
}
