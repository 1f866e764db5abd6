using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace TheoryAtlas.Site.Languages;

/// <summary>
/// Chooses the language of an answer. <c>/zh/…</c> and <c>/en/…</c> are the pages in Chinese and in English for everybody, and
/// what they link to stays in that language; the plain address is in the language that the browser asks for.
/// </summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    /// <summary>Makes the prefix part of the path base, so that routes do not see it and links get it back.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        foreach (var language in Language.All)
        {
            if (request.Path.StartsWithSegments(language.Prefix, StringComparison.Ordinal, out var rest))
            {
                request.PathBase = request.PathBase.Add(language.Prefix);
                request.Path = rest.HasValue ? rest : "/";
                return Answer(context, language);
            }
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            return Task.CompletedTask;
        });
        return Answer(context, Preferred(request.GetTypedHeaders().AcceptLanguage));
    }

    /// <summary>The language that a reader likes best of those there are; English for readers who like none of them.</summary>
    internal static Language Preferred(IEnumerable<StringWithQualityHeaderValue> asked) =>
        (from wish in asked
         where wish.Quality is not 0
         let language = Language.All.FirstOrDefault(known => wish.Value.Equals(known.Tag, StringComparison.OrdinalIgnoreCase) || wish.Value.StartsWith(known.Tag + "-", StringComparison.OrdinalIgnoreCase))
         where language is not null
         orderby wish.Quality ?? 1 descending
         select language).FirstOrDefault(Language.English);

    private Task Answer(HttpContext context, Language language)
    {
        context.Features.Set(language);
        CultureInfo.CurrentUICulture = language.Culture;
        return next(context);
    }
}
