using System.Text;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>The lines of a file, one at a time, with their numbers.</summary>
internal static class TextLines
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines that are not blank, numbered from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Of(string file)
    {
        using var reader = new StreamReader(file, s_strict);
        for (var number = 1; ; number++)
        {
            string? text;
            try
            {
                text = reader.ReadLine();
            }
            catch (DecoderFallbackException)
            {
                throw new TestCollectionException(file, number, "here or a little further on are bytes that are not UTF-8.");
            }

            if (text is null)
                yield break;
            if (!string.IsNullOrWhiteSpace(text))
                yield return (number, text);
        }
    }
}
