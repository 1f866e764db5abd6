using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Reading;

public sealed class YamlTextTests
{
    [Fact]
    public void A_file_that_is_not_UTF8_is_unreadable()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, Encoding.Latin1.GetBytes("title: Möbius\n"));

        Assert.Equal([$"{Altered.Paper}:1:9: error ATLAS001: From here on the file is not UTF-8 text; perhaps it is Latin-1. Save it as UTF-8."], Altered.Findings(atlas));
    }

    [Theory]
    [InlineData(Altered.Topics)]
    [InlineData(Altered.Survey)]
    [InlineData(Altered.Paper)]
    [InlineData(Altered.Notes)]
    [InlineData(Altered.Claim)]
    [InlineData(Altered.Statement)]
    [InlineData(Altered.Check)]
    public void A_binary_file_is_unreadable(string file)
    {
        Altered.HoldsGives(file, "PK\u0003\u0004\0\0\0", Codes.Unreadable, "The file is not text: it holds zero bytes. Save it as UTF-8 text.");
    }

    [Fact]
    public void A_file_of_two_megabytes_is_refused_unread()
    {
        Altered.HoldsGives(Altered.Paper, new string('a', 2_000_000), Codes.Unreadable, "The file has 2,000,000 bytes; the limit is 1,000,000. Split or shorten it.");
    }

    [Theory]
    [InlineData('\u0085', "U+0085, next line")]
    [InlineData('\u2028', "U+2028, line separator")]
    [InlineData('\u2029', "U+2029, paragraph separator")]
    public void What_ends_a_line_for_the_library_alone_is_one_finding_at_its_place(char separator, string name)
    {
        // In a comment, in a text and between fields out of order.
        foreach (var at in new[] { "# a‸", "title: \"a‸", "year: 2000‸" })
        {
            var text = $"{at}{separator}b{(at.Contains('"', StringComparison.Ordinal) ? "\"" : "")}\n{(at.StartsWith('t') ? "" : "title: A\n")}authors: [B]\n";
            Altered.HoldsGives(Altered.Paper, text, Codes.Syntax, $"A character stands here that cannot be seen ({name}), which ends the line for some programs alone. Write a space, or a line end.");
        }
    }

    [Fact]
    public void A_byte_order_mark_is_a_warning_and_the_file_is_read()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, '\uFEFF' + atlas.Read(Altered.Paper));

        var result = AtlasLoader.Load(atlas.Root);

        Assert.Equal($"{Altered.Paper}:1:1: warning ATLAS001: The file begins with a byte order mark. Save it as UTF-8 without one.", Assert.Single(result.Diagnostics).ToString());
        Assert.False(result.HasErrors);
        Assert.NotNull(result.Atlas.Paper("falenska2019tents"));
    }

    [Fact]
    public void Line_ends_of_Windows_are_a_warning_and_change_nothing()
    {
        using var atlas = new ScratchAtlas();
        string[] files = [Altered.Check, Altered.Claim, Altered.Statement, Altered.Notes, Altered.Paper, Altered.Survey, Altered.Topics];
        foreach (var file in files)
            atlas.Write(file, atlas.Read(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        var changed = AtlasLoader.Load(atlas.Root);

        Assert.Equal(files.Select(file => (file, Severity.Warning, Codes.Layout)), changed.Diagnostics.Select(finding => (finding.File, finding.Severity, finding.Code)));
        Assert.Equal(AtlasLoader.Load(Repository.TinyAtlas).Atlas.Paper("falenska2019tents")!.Notes, changed.Atlas.Paper("falenska2019tents")!.Notes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_called_so(string content)
    {
        Altered.HoldsGives(Altered.Paper, content, Codes.Syntax, "The file is empty.");
    }

    [Fact]
    public void A_file_holds_one_document()
    {
        Altered.HoldsGives(Altered.Paper, "title: A\n---\ntitle: B\n", Codes.Syntax, "The file holds several YAML documents; it must be one.");
    }

    [Theory]
    [InlineData("title: ‸&a A\n")]
    [InlineData("title: A\nvenue: ‸*a\n")]
    [InlineData("a: ‸&a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n")]
    public void Anchors_are_refused_before_they_can_multiply(string content)
    {
        Altered.HoldsGives(Altered.Paper, content, Codes.Syntax, "Anchors and aliases (& and *) are not allowed. Write the value out, in quotes if it begins with one of these characters.");
    }

    [Fact]
    public void Tags_are_refused()
    {
        Altered.HoldsGives(Altered.Paper, "title: ‸!!int 5\n", Codes.Syntax, "Tags (!) are not allowed. Write the value alone, in quotes if it begins with this character.");
    }

    [Theory]
    [InlineData("[", 400_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 400_000)]
    public void Nesting_without_end_is_refused(string opening, int times)
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, string.Concat(Enumerable.Repeat(opening, times)));

        Assert.EndsWith("error ATLAS002: The values nest more than 50 levels deep.", Assert.Single(Altered.Findings(atlas)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: A\n‸title: B\n", "the field 'title' stands here a second time")]
    [InlineData("title: A: ‸B\n", "put the whole text in quotes")]
    [InlineData("title: ‸\"A\n", "are never closed")]
    [InlineData("title: ‸\"A \\phi\"\n", "Use single quotes for TeX")]
    [InlineData("authors:\n  - A\n ‸- B\n", "does not fit")]
    [InlineData("title: ‸@home\n", "Put it in quotes")]
    public void Broken_YAML_is_reported_near_its_place(string content, string says)
    {
        var line = content[..content.IndexOf(Altered.Mark, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, content.Replace($"{Altered.Mark}", "", StringComparison.Ordinal));

        var finding = Assert.Single(AtlasLoader.Load(atlas.Root).Diagnostics);

        Assert.Equal((Codes.Syntax, line), (finding.Code, finding.Line));
        Assert.StartsWith("This is not YAML as it should be: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains(says, finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_tab_in_the_indentation_is_pointed_at()
    {
        Altered.HoldsGives(Altered.Paper, "title: A\nauthors:\n‸\t- B\n", Codes.Syntax, "YAML is not indented with tabs. Use spaces.");
    }

    [Fact]
    public void A_bracket_that_stays_open_is_pointed_at()
    {
        Altered.HoldsGives(Altered.Paper, "title: A\nauthors: ‸[A\nyear: 2019\n", Codes.Syntax, "This is not YAML as it should be: the value that begins here is not closed. End it with ] or }, or put it in quotes.");
    }

    [Fact]
    public void A_quoted_line_break_does_not_break_the_line_of_a_finding()
    {
        Altered.Gives(Altered.Paper, "year: 2019", "year: ‸\"a\\n::error::b\"", Codes.WrongForm, "year must be a whole number; it is the text 'a ::error::b'.");
    }

    [Fact]
    public void A_folder_or_a_dead_link_in_place_of_a_file_is_no_exception()
    {
        using var atlas = new ScratchAtlas();
        atlas.Delete(Altered.Claim);
        Directory.CreateDirectory(Path.Combine(atlas.Root, Altered.Claim));
        atlas.Delete(Altered.Paper);
        File.CreateSymbolicLink(Path.Combine(atlas.Root, Altered.Paper), "/nowhere/at/all");

        var findings = AtlasLoader.Load(atlas.Root).Diagnostics;

        Assert.Equal([Altered.Claim, Altered.Paper], findings.Select(finding => finding.File));
    }
}
