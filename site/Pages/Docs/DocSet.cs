using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>The documentation in one state: its pages in the order in which the contents name them, like the pages of a book.</summary>
internal sealed partial class DocSet
{
    private readonly FrozenDictionary<string, DocPage> _byAddress;
    private readonly FrozenDictionary<string, DocPage> _byFile;
    private readonly Lazy<IReadOnlyList<DocSection>> _sections;

    /// <summary>Puts pages in order.</summary>
    public DocSet(string folder, IReadOnlyCollection<DocPage> pages)
    {
        Folder = folder;
        _byFile = pages.ToFrozenDictionary(page => page.File, StringComparer.Ordinal);
        _byAddress = pages.ToFrozenDictionary(page => page.Address, StringComparer.OrdinalIgnoreCase);
        Pages = [.. Ordered("README.md", []).Concat(pages.OrderBy(page => page.File, StringComparer.Ordinal)).Distinct()];
        _sections = new(() => [.. Pages.SelectMany(DocSection.Of)]);
    }

    /// <summary>The folder that was read.</summary>
    public string Folder { get; }

    /// <summary>Every page, the contents first.</summary>
    public IReadOnlyList<DocPage> Pages { get; }

    /// <summary>Whether there is documentation at all.</summary>
    public bool Exists => Pages.Count > 0;

    /// <summary>What each heading stands over, of all pages.</summary>
    public IReadOnlyList<DocSection> Sections => _sections.Value;

    /// <summary>The page at an address, in whatever case it is written; null if there is none.</summary>
    public DocPage? At(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The page of a file, by its path in docs/; null if there is none.</summary>
    public DocPage? Of(string file) => _byFile.GetValueOrDefault(file);

    /// <summary>The pages before and after one.</summary>
    public (DocPage? Before, DocPage? After) Beside(DocPage page)
    {
        var at = Pages.Index().First(entry => entry.Item == page).Index;
        return (Pages.ElementAtOrDefault(at - 1), Pages.ElementAtOrDefault(at + 1));
    }

    // A page, and, if it lists others, these: after the contents of a folder come its pages.
    private IEnumerable<DocPage> Ordered(string file, HashSet<string> seen)
    {
        if (Of(file) is not { } page || !seen.Add(file))
            yield break;
        yield return page;
        if (!page.IsContents)
            yield break;
        foreach (var linked in Linked().Matches(page.Markdown).Select(link => Path.Combine(page.Folder, link.Groups["file"].Value)))
        {
            foreach (var next in Ordered(linked, seen))
                yield return next;
        }
    }

    [GeneratedRegex(@"\]\((?<file>[\w/-]+\.md)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linked();
}
