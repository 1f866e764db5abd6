using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>A page of the documentation, as its file has it.</summary>
/// <param name="File">The path in docs/, with forward slashes: <c>rules/ATLAS012.md</c>.</param>
/// <param name="Markdown">The text.</param>
internal sealed record DocPage(string File, string Markdown)
{
    private const string Contents = "README.md";
    private const int SummaryLength = 200;

    /// <summary>The name of the first heading; the file's, where there is none.</summary>
    public string Title { get; } = Markdown.StartsWith("# ", StringComparison.Ordinal) ? PlainText.Of(Markdown.Split('\n', 2)[0][2..]) : File;

    /// <summary>Where the site shows it: <c>/docs/rules/ATLAS012</c>, and <c>/docs/rules</c> for the contents of a folder.</summary>
    public string Address { get; } = AddressOf(File);

    /// <summary>The folder in docs/; empty for docs/ itself.</summary>
    public string Folder => Path.GetDirectoryName(File) ?? "";

    /// <summary>Whether it lists the others of its folder.</summary>
    public bool IsContents => Path.GetFileName(File) == Contents;

    /// <summary>What it begins with, in plain text.</summary>
    public string Summary => PlainText.Of(Markdown.Split("\n\n").Skip(1).FirstOrDefault(block => block is not ['|' or '`' or '#' or '!', ..]) ?? "", SummaryLength);

    /// <summary>Where the site shows a file of docs/ that ends in <c>.md</c>.</summary>
    public static string AddressOf(string file)
    {
        var name = file[..^".md".Length];
        return name == "README" ? "/docs" : "/docs/" + (name.EndsWith("/README", StringComparison.Ordinal) ? name[..^"/README".Length] : name);
    }
}
