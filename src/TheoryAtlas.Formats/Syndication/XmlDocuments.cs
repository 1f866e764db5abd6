using System.Text;
using System.Xml;

namespace TheoryAtlas.Formats.Syndication;

/// <summary>XML as all files here write it.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>A text without the characters that no XML document can hold.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }

        return clean.ToString();
    }
}
