using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Pages.Docs;

/// <summary>Links of the documentation lead somewhere in the repository, and addresses that it names are answered.</summary>
public sealed partial class DocLinkTests(RunningSite site) : IClassFixture<RunningSite>
{
    // Folders of a machine, not addresses.
    private static readonly string[] s_folders = ["/usr", "/proc", "/tmp", "/etc/", "/var", "/data", "/atlas/"];

    private static readonly List<(string File, string Text)> s_files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path))),
    ];

    [Fact]
    public void A_link_leads_to_a_file_and_to_a_heading_in_it()
    {
        List<string> dead = [];
        foreach (var (file, text) in s_files)
        {
            foreach (var link in Link().Matches(Samples().Replace(text, "")).Select(link => link.Groups["link"].Value))
            {
                var parts = link.Split('#', 2);
                var target = parts[0].Length == 0 ? file : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, parts[0])));
                if (!Path.Exists(Path.Combine(Repository.Root, target)))
                    dead.Add($"{file}: {link}");
                else if (parts is [_, var anchor] && !DocSection.Of(new DocPage(target, File.ReadAllText(Path.Combine(Repository.Root, target)))).Any(section => section.Anchor == anchor))
                    dead.Add($"{file}: {link} names no heading of {target}");
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_page_is_in_the_contents_of_its_folder()
    {
        var docs = site.Services.GetRequiredService<Documentation>().Now;
        var orphans = docs.Pages.Where(page => page.File != "README.md").Where(page =>
        {
            var folder = page.IsContents ? "" : page.Folder;
            var contents = docs.Of(Path.Combine(folder, "README.md"))!.Markdown;
            return !contents.Contains($"]({Path.GetRelativePath(folder.Length == 0 ? "." : folder, page.File)}", StringComparison.Ordinal);
        });

        Assert.Empty(orphans.Select(page => page.File));
    }

    [Fact]
    public void Addresses_of_the_site_that_are_named_are_answered()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var unknown = from file in s_files
                      from Match code in Address().Matches(Samples().Replace(file.Text, ""))
                      let address = code.Groups["address"].Value
                      where !Array.Exists(s_folders, folder => address.StartsWith(folder, StringComparison.Ordinal)) && !address.Contains('…')
                      where !routes.Exists(route => Matches(route, address))
                      select $"{file.File}: {address}";

        Assert.Empty(unknown.Distinct());
    }

    private static bool Matches(RouteEndpoint route, string address)
    {
        var path = address.StartsWith("/zh/", StringComparison.Ordinal) || address.StartsWith("/en/", StringComparison.Ordinal) ? address[3..] : address;
        // A placeholder stands for a name as routes want it.
        path = Regex.Replace(path.TrimEnd('/'), "ID|KEY|CODE", match => match.Value == "KEY" ? "key" : match.Value == "ID" ? "id" : "ATLAS012");
        return path.Length == 0 || new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(path, new RouteValueDictionary());
    }

    [GeneratedRegex(@"\]\((?<link>(?!https?:|mailto:)[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex(@"`(?<address>/(?:[a-zA-Z]|(?=[`?]))[^`?#\s]*)[^`]*`", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
