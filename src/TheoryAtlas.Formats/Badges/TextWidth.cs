namespace TheoryAtlas.Formats.Badges;

/// <summary>How wide a text is in Verdana, the face that badges are measured in wherever they are shown.</summary>
internal static class TextWidth
{
    private const int UnitsPerEm = 2048;

    // The advance of each printable character of ASCII from the space on, in units of the em.
    private static readonly short[] s_advances =
    [
        720, 806, 940, 1676, 1302, 2204, 1488, 550, 930, 930, 1302, 1676, 745, 930, 745, 930,
        1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 930, 930, 1676, 1676, 1676, 1117,
        2048, 1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, 1532, 1612,
        1235, 1612, 1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403, 930, 930, 930, 1676, 1302,
        1302, 1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243,
        1276, 1276, 874, 1067, 807, 1296, 1212, 1676, 1212, 1212, 1076, 1300, 930, 1300, 1676,
    ];

    /// <summary>The width in pixels; what is not in ASCII counts as an em.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the face in pixels.</param>
    public static double Of(string text, double size) =>
        text.EnumerateRunes().Sum(rune => rune.Value - ' ' is >= 0 and var i && i < s_advances.Length ? s_advances[i] : UnitsPerEm) * size / UnitsPerEm;
}
