using System.Globalization;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>Dates as pages write them, in the reader’s language.</summary>
internal static class Dates
{
    /// <summary>22 Nov 2026, or 2026年11月22日.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy");

    /// <summary>22 Nov 2026, 14:05 UTC, or 2026年11月22日 14:05 UTC.</summary>
    public static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString(IsChinese ? "yyyy年M月d日 HH:mm 'UTC'" : "d MMM yyyy, HH:mm 'UTC'");

    /// <summary>The form that machines read.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static bool IsChinese => CultureInfo.CurrentUICulture.Name == Language.Chinese.Tag;
}
