namespace TheoryAtlas.Site.Languages;

/// <summary>
/// What the interface says. Pages write English, <c>@L["Search papers and claims"]</c>, and the English sentence is the key
/// under which <c>WordsInChinese.resx</c> keeps the Chinese one. A sentence without a translation is shown in English.
/// </summary>
internal sealed class Words;
