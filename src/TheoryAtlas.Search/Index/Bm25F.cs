namespace TheoryAtlas.Search.Index;

/// <summary>
/// The weighting of terms: BM25F as Robertson, Zaragoza and Taylor (2004) simplify it. The fields of a document are mixed into one text,
/// a word in field f standing there w_f times, and BM25 weighs the mixture.
/// </summary>
internal static class Bm25F
{
    private const float K1 = 1.4f;
    private const float B = 0.6f;

    // The title counts most; topics and neighbouring titles are about the document, but are not its own words.
    private static readonly float[] s_weights = [2.5f, 2.0f, 1.0f, 0.6f, 0.6f, 1.0f, 0.4f];

    /// <summary>What a word in a field counts.</summary>
    public static float Weight(Field field) => s_weights[(int)field];

    /// <summary>The weight of a term in a document, which rises with its weighted frequency to K1 + 1.</summary>
    public static float Impact(float frequency, float length, float averageLength) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength))));

    /// <summary>The frequency, in units of the document's own saturation, that an impact stands for: impacts of synonyms add up as frequencies do.</summary>
    public static float Odds(float impact) => impact / (K1 + 1 - impact);

    /// <summary>The impact of such a frequency.</summary>
    public static float ImpactOfOdds(float odds) => odds * (K1 + 1) / (odds + 1);

    /// <summary>The idf as Lucene has it, which is positive for every word: in a small library common words still count a little.</summary>
    public static float Idf(int documents, int matches) => MathF.Log(1 + ((documents - matches + 0.5f) / (matches + 0.5f)));
}
