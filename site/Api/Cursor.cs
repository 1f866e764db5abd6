using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TheoryAtlas.Site.Api;

/// <summary>Where a list goes on: after a record, or after so many results. Programs pass it on without looking into it.</summary>
internal static class Cursor
{
    private const int MostResults = 10_000;

    /// <summary>The cursor behind a record.</summary>
    public static string After(string id) => Encode("id:" + id);

    /// <summary>The cursor behind so many results.</summary>
    public static string After(int count) => Encode("n:" + count.ToString(CultureInfo.InvariantCulture));

    /// <summary>The record that the page before ended with; null where the list begins.</summary>
    public static string? Id(ApiRequest request) => Decode(request, "id:");

    /// <summary>How many results the pages before had.</summary>
    public static int Count(ApiRequest request)
    {
        if (Decode(request, "n:") is not { } text)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostResults)
            return count;
        Refuse(request);
        return 0;
    }

    /// <summary>Notes that a cursor leads nowhere.</summary>
    public static void Refuse(ApiRequest request) =>
        request.Reject("?cursor", "This cursor belongs to another list, or to a record that is there no more. Begin again without it.");

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string? Decode(ApiRequest request, string prefix)
    {
        if (request.Text(QueryParameter.Cursor) is not { } cursor)
            return null;
        if (Base64Url.IsValid(cursor))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return text[prefix.Length..];
        }

        Refuse(request);
        return null;
    }
}
