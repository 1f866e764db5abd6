using System.Text;
using TheoryAtlas.Catalog.Fixes;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Fixes;

public sealed class AtlasFixesTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_changed() => Assert.Empty(Fix());

    [Fact]
    public void A_byte_order_mark_goes()
    {
        var right = _atlas.Read(Altered.Paper);
        _atlas.Write(Altered.Paper, "\uFEFF" + right);

        Mends(Altered.Paper, right, "saved as UTF-8 without a byte order mark");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_becomes_UTF_8(bool isBigEndian)
    {
        var right = _atlas.Read(Altered.Notes);
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        _atlas.Write(Altered.Notes, [.. encoding.GetPreamble(), .. encoding.GetBytes(right)]);

        Mends(Altered.Notes, right, "saved as UTF-8 without a byte order mark");
    }

    [Theory]
    [InlineData(Altered.Paper, "\r\n")]
    [InlineData(Altered.Paper, "\r")]
    [InlineData(Altered.Statement, "\r\n")]
    [InlineData(Altered.Check, "\r\n")]
    public void Lines_end_in_LF(string file, string end)
    {
        var right = _atlas.Read(file);
        _atlas.Write(file, right.Replace("\n", end, StringComparison.Ordinal));

        Mends(file, right, "ended lines with LF instead of CR");
    }

    [Theory]
    [InlineData("corpus/papers/falenska2019tents.yaml", "year: 2019\n", "year: 2019  \t\n")]
    [InlineData("corpus/papers/falenska2019tents.md", "Only the square", "Only the square \n")]
    [InlineData("corpus/papers/falenska2019tents.yaml", "evidence: [made up for tests]\n", "evidence: [made up for tests]")]
    [InlineData("corpus/papers/falenska2019tents.yaml", "evidence: [made up for tests]\n", "evidence: [made up for tests]\n\n\n")]
    [InlineData("corpus/papers/falenska2019tents.md", "costs \\$0 to check.\n", "costs \\$0 to check. ")]
    public void Lines_end_where_their_text_ends(string file, string right, string wrong)
    {
        var original = _atlas.Read(file);
        Assert.Contains(right, original, StringComparison.Ordinal);
        _atlas.Write(file, original.Replace(right, wrong, StringComparison.Ordinal));

        Mends(file, original.Replace(right, wrong.TrimEnd(' ', '\t', '\n') + "\n", StringComparison.Ordinal), "removed spaces at line ends, and ended the last line");
    }

    [Fact]
    public void Spaces_that_are_part_of_a_text_stay()
    {
        _atlas.Write(Altered.Survey, _atlas.Read(Altered.Survey).Replace("note: Nothing in it exists.", "note: |\n  Nothing in  \n  it exists. ", StringComparison.Ordinal));
        _atlas.Write(Altered.Notes, _atlas.Read(Altered.Notes).Replace("Only the square is treated", "A line,  \nbroken.\n```\ncode  \n```\n~~~~\ncode  \n~~~\n```\ncode  \n~~~~\nOnly the square is treated", StringComparison.Ordinal));

        Assert.Empty(Fix());
        Assert.Empty(Altered.Findings(_atlas));
    }

    [Fact]
    public void Tabs_become_spaces_where_every_width_says_the_same()
    {
        const string right = "  - { survey", wrong = "\t- { survey";
        var original = _atlas.Read(Altered.Paper);
        var before = AtlasText.Of(AtlasLoader.Load(_atlas.Root).Atlas);
        _atlas.Write(Altered.Paper, original.Replace(right, wrong, StringComparison.Ordinal));
        Assert.True(Assert.Single(AtlasLoader.Load(_atlas.Root).Diagnostics).Fixable);

        Assert.Equal(["indented with spaces instead of tabs"], Assert.Single(Fix()).Changes);

        Assert.Empty(Altered.Findings(_atlas));
        Assert.Equal(before, AtlasText.Of(AtlasLoader.Load(_atlas.Root).Atlas));
        Assert.Empty(Fix());
    }

    [Fact]
    public void Tabs_that_could_be_meant_in_two_ways_stay()
    {
        // With tabs of two the second item is a field of the section, with tabs of four it lies inside.
        _atlas.Write(Altered.Survey, "title: A\nsections:\n  - id: a\n\tabout: b\n");

        var before = _atlas.Read(Altered.Survey);
        Fix();

        Assert.Equal(before, _atlas.Read(Altered.Survey));
        Assert.Contains(AtlasLoader.Load(_atlas.Root).Diagnostics, finding => finding is { File: Altered.Survey, Code: "ATLAS002", Fixable: false });
    }

    [Theory]
    [InlineData("title: Tents: a study\n", "title: \"Tents: a study\"\n")]
    [InlineData("title: The \"tents\": a study\n", "title: 'The \"tents\": a study'\n")]
    [InlineData("title: Tents, $\\alpha$: it's a study\n", "title: 'Tents, $\\alpha$: it''s a study'\n")]
    public void A_text_with_a_colon_gets_quotes(string wrong, string right)
    {
        var original = _atlas.Read(Altered.Paper);
        var title = original[..(original.IndexOf('\n', StringComparison.Ordinal) + 1)];
        _atlas.Write(Altered.Paper, original.Replace(title, wrong, StringComparison.Ordinal));

        Mends(Altered.Paper, original.Replace(title, right, StringComparison.Ordinal), "put a text with a colon in quotes");
    }

    [Fact]
    public void Quotes_are_put_where_the_parser_stumbles_and_nowhere_else()
    {
        const string text = "note: |\n  label: a colon: within a text\n  title: and: another\n";
        var original = _atlas.Read(Altered.Survey);
        Assert.Contains("note: Nothing in it exists.\n", original, StringComparison.Ordinal);
        var right = original.Replace("note: Nothing in it exists.\n", text, StringComparison.Ordinal);
        var title = right[..(right.IndexOf('\n', StringComparison.Ordinal) + 1)];
        _atlas.Write(Altered.Survey, right.Replace(title, "title: A survey: of two\n", StringComparison.Ordinal));

        Mends(Altered.Survey, right.Replace(title, "title: \"A survey: of two\"\n", StringComparison.Ordinal), "put a text with a colon in quotes");
    }

    [Theory]
    [InlineData("title: Tents: a study # of two kinds\n")]
    [InlineData("title: Tents: a study\t# of two kinds\n")]
    public void What_may_be_a_comment_is_not_put_in_quotes(string wrong)
    {
        var original = _atlas.Read(Altered.Paper);
        _atlas.Write(Altered.Paper, wrong + original[(original.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        Assert.Empty(Fix());
    }

    [Fact]
    public void A_file_with_everything_wrong_is_mended_in_one_go()
    {
        _atlas.Write(Altered.Paper, "\uFEFFtitle: Deep nets: a study\r\nyear: \"2020\"\r\nauthors:\r\n\t- Jane Doe\r\ntopics: [approximation]\r\narxiv: 2001.12345\r\nevidence: [x]  \r\n\r\n");

        Fix();

        Assert.Equal("title: \"Deep nets: a study\"\nauthors:\n  - Jane Doe\nyear: 2020\narxiv: \"2001.12345\"\ntopics: [approximation]\nevidence: [x]\n", _atlas.Read(Altered.Paper));
        Assert.Empty(Altered.Findings(_atlas));
        Assert.Empty(Fix());
    }

    [Theory]
    [InlineData("year: 2019", "year: \"2019\"", "line 3: wrote 2019 for \"2019\"")]
    [InlineData("year: 2019", "year: '2019'", "line 3: wrote 2019 for '2019'")]
    [InlineData("arxiv: \"1901.00001\"", "arxiv: 1901.00001", "line 6: wrote \"1901.00001\" for 1901.00001")]
    [InlineData("arxiv: \"1901.00001\"", "arxiv: arXiv:1901.00001", "line 6: wrote \"1901.00001\" for arXiv:1901.00001")]
    [InlineData("arxiv: \"1901.00001\"", "arxiv: \"https://arxiv.org/abs/1901.00001\"", "line 6: wrote \"1901.00001\" for \"https://arxiv.org/abs/1901.00001\"")]
    [InlineData("section: \"1.1\"", "section: 1.1", "line 11: wrote \"1.1\" for 1.1")]
    [InlineData("arxiv: \"1901.00001\"\n", "arxiv: \"1901.00001\"\ndoi: https://doi.org/10.1000/182\n", "line 7: wrote 10.1000/182 for https://doi.org/10.1000/182")]
    public void A_value_is_written_as_its_field_asks(string right, string wrong, string words)
    {
        var original = _atlas.Read(Altered.Paper);
        Assert.Contains(right, original, StringComparison.Ordinal);
        _atlas.Write(Altered.Paper, original.Replace(right, wrong, StringComparison.Ordinal));

        Mends(Altered.Paper, original.Replace(right, wrong.Contains("doi", StringComparison.Ordinal) ? right + "doi: 10.1000/182\n" : right, StringComparison.Ordinal), words);
    }

    [Fact]
    public void Fields_are_put_into_their_order_with_the_comments_above_them()
    {
        _atlas.Write(Altered.Paper, "# the file's own\ntitle: A\n# of the topics,\n# in two lines\ntopics:\n  - approximation\nyear: 2020 # here\nevidence: [x]\nauthors: [B]\n");

        Mends(Altered.Paper, "# the file's own\ntitle: A\nauthors: [B]\nyear: 2020 # here\n# of the topics,\n# in two lines\ntopics:\n  - approximation\nevidence: [x]\n", "put the fields into their order");
    }

    [Fact]
    public void A_comment_above_the_first_field_goes_with_it_and_what_is_the_files_own_stays()
    {
        const string schema = "# yaml-language-server: $schema=../schema/paper.schema.json\n";
        _atlas.Write(Altered.Paper, schema + "# of the whole\n\n# of the year\nyear: 2020\ntitle: A\nauthors: [B]\ntopics: [approximation]\nevidence: [x]\n");

        Mends(Altered.Paper, schema + "# of the whole\n\ntitle: A\nauthors: [B]\n# of the year\nyear: 2020\ntopics: [approximation]\nevidence: [x]\n", "put the fields into their order");

        _atlas.Write(Altered.Paper, schema + "year: 2020\ntitle: A\nauthors: [B]\ntopics: [approximation]\nevidence: [x]\n");

        Mends(Altered.Paper, schema + "title: A\nauthors: [B]\nyear: 2020\ntopics: [approximation]\nevidence: [x]\n", "put the fields into their order");
    }

    [Theory]
    [InlineData(Altered.Paper, "year: 2019", "year: soon")]
    [InlineData(Altered.Paper, "year: 2019", "yaer: 2019")]
    [InlineData(Altered.Paper, "\"1901.00001\"", "\"arXiv:1901.00001v2\"")]
    [InlineData(Altered.Paper, "venue: ICML", "venue: 'open")]
    [InlineData(Altered.Paper, "[quill1998shattering]", "[quill1998shattering, quill1998shattering]")]
    [InlineData(Altered.Notes, "$m$", "$m")]
    [InlineData(Altered.Claim, "tested: control", "tested: assumed")]
    [InlineData(Altered.Check, "int folds = ", "int folds =  ")]
    public void What_takes_a_decision_is_left_alone(string file, string text, string replacement)
    {
        _atlas.Write(file, _atlas.Read(file).Replace(text, replacement, StringComparison.Ordinal));

        Assert.Empty(Fix());
    }

    [Fact]
    public void Only_what_is_wanted_is_mended_and_links_and_binaries_never()
    {
        _atlas.Write(Altered.Paper, _atlas.Read(Altered.Paper) + "\n\n");
        _atlas.Write(Altered.Claim, _atlas.Read(Altered.Claim) + "\n\n");
        var target = Path.Combine(_atlas.Root, "target.md");
        File.WriteAllText(target, "## TL;DR\nA. \n\n");
        _atlas.Delete(Altered.Notes);
        File.CreateSymbolicLink(Path.Combine(_atlas.Root, Altered.Notes), target);
        _atlas.Write(Altered.Survey, [0xFF, 0x00, 0x41]);

        var mended = AtlasFixes.Apply(_atlas.Root, file => !file.StartsWith("claims/", StringComparison.Ordinal));

        Assert.Equal([Altered.Paper], mended.Select(file => file.File));
        Assert.Equal("## TL;DR\nA. \n\n", File.ReadAllText(target));
        Assert.EndsWith("\n\n\n", _atlas.Read(Altered.Claim), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lint_refuses_to_read_is_not_written()
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-");
        try
        {
            var untidy = _atlas.Read(Altered.Statement) + "\n\n";
            foreach (var file in new[] { Altered.Claim, Altered.Statement, Altered.Check })
                File.WriteAllText(Path.Combine(elsewhere.FullName, Path.GetFileName(file)), file == Altered.Statement ? untidy : _atlas.Read(file));
            Directory.CreateSymbolicLink(Path.Combine(_atlas.Root, "claims", "linked"), elsewhere.FullName);
            _atlas.Write("corpus/papers/Not-a-key.yaml", "title: A  \n");
            var large = string.Concat(Enumerable.Repeat("words \n", 20_000));
            _atlas.Write(Altered.Notes, large);

            Assert.Empty(Fix());

            Assert.Equal(untidy, File.ReadAllText(Path.Combine(elsewhere.FullName, "statement.md")));
            Assert.Equal(large, _atlas.Read(Altered.Notes));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_the_others_are_mended()
    {
        // Its name is as long as a name may be, so that nothing can be written beside it.
        var key = new string('a', 235) + "2020word";
        var file = $"corpus/papers/{key}.yaml";
        _atlas.Write(file, "title: Another\nauthors: [Nobody Else]\nyear: 2020\ntopics: [approximation]\nevidence: [x]\n\n\n");
        _atlas.Write(Altered.Paper, _atlas.Read(Altered.Paper) + "\n\n");

        var outcome = Fix();

        Assert.Equal([Altered.Paper, file], outcome.Select(mended => mended.File));
        Assert.Null(outcome[0].Problem);
        Assert.NotEmpty(outcome[1].Problem!);
        Assert.Empty(outcome[1].Changes);
        Assert.EndsWith("\n\n\n", _atlas.Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mended_file_keeps_its_rights_and_leaves_nothing_beside_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Path.Combine(_atlas.Root, Altered.Paper);
        _atlas.Write(Altered.Paper, _atlas.Read(Altered.Paper) + "\n");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, mode);
        var before = Directory.GetFiles(Path.GetDirectoryName(path)!).Length;

        Fix();

        Assert.Equal(mode, File.GetUnixFileMode(path));
        Assert.Equal(before, Directory.GetFiles(Path.GetDirectoryName(path)!).Length);
    }

    public void Dispose() => _atlas.Dispose();

    private IReadOnlyList<FixedFile> Fix() => AtlasFixes.Apply(_atlas.Root, _ => true);

    // Mended to the byte, in these words, without a finding left, and once.
    private void Mends(string file, string right, string words)
    {
        Assert.All(AtlasLoader.Load(_atlas.Root).Diagnostics, finding => Assert.True(finding.Fixable, finding.ToString()));
        Assert.NotEmpty(AtlasLoader.Load(_atlas.Root).Diagnostics);

        var mended = Assert.Single(Fix());

        Assert.Equal((file, words), (mended.File, string.Join("; ", mended.Changes)));
        Assert.Equal(right, Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_atlas.Root, file))));
        Assert.Empty(Altered.Findings(_atlas));
        Assert.Empty(Fix());
    }
}
