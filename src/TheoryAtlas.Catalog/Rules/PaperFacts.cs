using System.Globalization;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>The facts of one paper agree with each other.</summary>
internal static partial class PaperFacts
{
    /// <summary>Reports facts that cannot all be true.</summary>
    /// <param name="key">The paper's key.</param>
    /// <param name="paper">Its facts.</param>
    /// <param name="file">Where findings go.</param>
    public static void Check(string key, YamlNode paper, SourceFile file)
    {
        var arxiv = paper.OptionalText("arxiv");
        var doi = paper.OptionalText("doi");
        var url = paper.OptionalText("url");

        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _))
            file.Error(Schema.At(paper.Field("url")!), Codes.WrongForm, $"'{url}' is not a web address. Copy it from the address bar, such as https://arxiv.org/abs/1806.07572.");

        void Contradiction(string field, string message) => file.Error(Schema.At(paper.Field(field)!), Codes.Contradiction, message);

        if (url is not null && ArxivAddress().Match(url) is { Success: true } page)
        {
            if (arxiv is null)
                Contradiction("url", $"The address is one of arXiv, but there is no field arxiv. Add: arxiv: \"{page.Groups[1].Value}\"");
            else if (page.Groups[1].Value != arxiv)
                Contradiction("url", $"The address is of arXiv:{page.Groups[1].Value}, but the field arxiv says {arxiv}. Keep the one that is right.");
        }

        if (doi is not null && ArxivDoi().Match(doi) is { Success: true } name && !name.Groups[1].Value.Equals(arxiv, StringComparison.OrdinalIgnoreCase))
            Contradiction("doi", $"This DOI is arXiv's for {name.Groups[1].Value}, but the field arxiv says {arxiv ?? "nothing"}. Keep the one that is right.");
        if (url is not null && DoiAddress().Match(url) is { Success: true } resolved)
        {
            var named = Uri.UnescapeDataString(resolved.Groups[1].Value);
            if (doi is null)
                Contradiction("url", $"The address is of a DOI, but there is no field doi. Add: doi: {named}");
            else if (!named.Equals(doi, StringComparison.OrdinalIgnoreCase))
                Contradiction("url", $"The address is of doi:{named}, but the field doi says {doi}. Keep the one that is right.");
        }

        // A key keeps the year of a preprint, so that it may be the earlier one; the later by one where sources differ around the turn of a year.
        var year = paper.Int("year");
        var isBeforeKey = KeyYear().Match(key) is { Success: true } given && year < int.Parse(given.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
        if (isBeforeKey)
            Contradiction("year", $"The year is {year}, but the key is '{key}'. A key has the year in which the work was first there: correct the year, or the name of the file.");

        if (arxiv is not null && NewArxiv().Match(arxiv) is { Success: true } number)
        {
            if (number.Groups[2].Value is not ("01" or "02" or "03" or "04" or "05" or "06" or "07" or "08" or "09" or "10" or "11" or "12"))
                file.Error(Schema.At(paper.Field("arxiv")!), Codes.WrongForm, $"arXiv has no identifier {arxiv}: its third and fourth digits are the month. Look the identifier up.");
            // An identifier is given when a preprint is announced: one of January may have been submitted in December.
            var submitted = 2000 + int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) - (number.Groups[2].Value == "01" ? 1 : 0);
            var onlyPreprint = paper.OptionalText("venue")?.Equals("arXiv", StringComparison.OrdinalIgnoreCase) ?? true;
            if (onlyPreprint && year < submitted && !isBeforeKey)
                Contradiction("year", $"The year is {year}, but arXiv:{arxiv} was submitted in {submitted}. Correct the year, or name the venue where it appeared before.");
        }

        if (paper.OptionalText("volume_pages") is { } places && PageRange().Match(places) is { Success: true } pages)
        {
            var (first, last) = (pages.Groups[1].Value, pages.Groups[2].Value);
            // "1090-95" is an abbreviation, not a contradiction.
            if (last.Length >= first.Length && decimal.Parse(last, CultureInfo.InvariantCulture) < decimal.Parse(first, CultureInfo.InvariantCulture))
                Contradiction("volume_pages", $"The last page, {last}, comes before the first, {first}.");
        }
    }

    [GeneratedRegex(@"^https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf)/([^?#]+?)(?:v\d+)?(?:\.pdf)?/?(?:[?#].*)?$")]
    private static partial Regex ArxivAddress();

    [GeneratedRegex(@"^10\.48550/arXiv\.(.+?)(?:v\d+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivDoi();

    [GeneratedRegex(@"^https?://(?:www\.|dx\.)?doi\.org/([^?#]+)")]
    private static partial Regex DoiAddress();

    [GeneratedRegex("^[a-z]+([0-9]{4})[a-z]")]
    private static partial Regex KeyYear();

    [GeneratedRegex(@"^(\d{2})(\d{2})\.\d+$")]
    private static partial Regex NewArxiv();

    [GeneratedRegex(@"(?:^|[:,\s])([0-9]{1,12})\s*[-–]+\s*([0-9]{1,12})$")]
    private static partial Regex PageRange();
}
