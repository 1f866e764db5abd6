using System.Globalization;

namespace TheoryAtlas.Site.Languages;

/// <summary>A language of the interface.</summary>
/// <param name="Tag">Its tag, as BCP 47 has it and as addresses begin with it.</param>
/// <param name="Name">Its name in itself.</param>
internal sealed record Language(string Tag, string Name)
{
    /// <summary>English, the language that pages are written in.</summary>
    public static readonly Language English = new("en", "English");

    /// <summary>Chinese, in simplified characters.</summary>
    public static readonly Language Chinese = new("zh", "中文");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Language> All = [English, Chinese];

    /// <summary>The culture whose resources are used. Numbers and dates stay as they are in every language.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Tag);

    /// <summary>What addresses of pages in this language begin with, whoever asks for them.</summary>
    public PathString Prefix => "/" + Tag;

    /// <summary>Its address of a page: English ones are the plain addresses.</summary>
    /// <param name="path">The path without a prefix, and the query.</param>
    public string Address(string path) => this == English ? path : Prefix + path;

    /// <summary>The language that a request is answered in.</summary>
    public static Language Of(HttpContext context) => context.Features.Get<Language>() ?? English;
}
