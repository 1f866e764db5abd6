using System.Text;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Hostile;

/// <summary>Whatever a file holds, the loader says so: it neither throws nor hangs, and the other records are there.</summary>
public sealed class HostileFileTests : IDisposable
{
    // Each takes milliseconds; what takes this long would not end.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly ScratchAtlas _atlas = new();

    /// <summary>Contents by what they are, and how they are made: some are large.</summary>
    public static TheoryData<string, string, string> Contents { get; } = new()
    {
        { "zero bytes", Altered.Paper, "ATLAS001" },
        { "an image", Altered.Paper, "ATLAS001" },
        { "an image", Altered.Notes, "ATLAS001" },
        { "an image", Altered.Check, "ATLAS001" },
        { "UTF-16 in little endian", Altered.Paper, "ATLAS001" },
        { "UTF-16 in big endian", Altered.Topics, "ATLAS001" },
        { "UTF-16 without a mark", Altered.Paper, "ATLAS001" },
        { "UTF-32", Altered.Claim, "ATLAS001" },
        { "Latin-1", Altered.Notes, "ATLAS001" },
        { "half a character at the end", Altered.Paper, "ATLAS001" },
        { "50 MB of YAML", Altered.Paper, "ATLAS001" },
        { "50 MB of YAML", Altered.Topics, "ATLAS001" },
        { "50 MB of Markdown", Altered.Statement, "ATLAS001" },
        { "200 KB of Markdown", Altered.Notes, "ATLAS001" },
        { "an alias bomb", Altered.Paper, "ATLAS002" },
        { "brackets without end", Altered.Claim, "ATLAS002" },
        { "braces without end", Altered.Survey, "ATLAS002" },
        { "hyphens without end", Altered.Topics, "ATLAS002" },
        { "keys of keys of keys", Altered.Paper, "ATLAS002" },
        { "quotes without end", Altered.Paper, "ATLAS002" },
        { "tabs without end", Altered.Paper, "ATLAS002" },
        { "spaces without end", Altered.Paper, "ATLAS002" },
        { "a hundred thousand fields", Altered.Paper, "ATLAS001 ATLAS004" },
        { "a hundred thousand references", Altered.Paper, "ATLAS001 ATLAS005 ATLAS008" },
        { "fifty thousand unknown papers", Altered.Paper, "ATLAS001 ATLAS010" },
        { "a line of a million characters", Altered.Paper, "ATLAS005" },
        { "headings without end", Altered.Notes, "ATLAS001 ATLAS008 ATLAS013" },
        { "displays without end", Altered.Statement, "ATLAS001 ATLAS014" },
        { "one endless display", Altered.Statement, "ATLAS013 ATLAS014" },
        { "dollars without end", Altered.Notes, "ATLAS013 ATLAS014" },
        { "backticks without end", Altered.Notes, "ATLAS013" },
        { "tags without end", Altered.Notes, "ATLAS001 ATLAS019" },
        { "an endless formula", Altered.Notes, "ATLAS014 ATLAS020" },
        { "a formula of nested braces", Altered.Notes, "ATLAS014" },
        { "a text of nothing but formulas", "corpus/glossary.yaml", "ATLAS005" },
        { "texts of nothing but formulas", "corpus/glossary.yaml", "ATLAS001 ATLAS014" },
        { "attributes without end", Altered.Check, "ATLAS001 ATLAS022" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_hostile_file_ends_in_findings_of_its_own_alone(string what, string file, string codes)
    {
        _atlas.Write(file, Content(what));

        var result = await Task.Run(() => AtlasLoader.Load(_atlas.Root), TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.True(result.HasErrors);
        Assert.All(result.Diagnostics, finding => Assert.Equal(file, finding.File));
        Assert.Equal(codes, string.Join(' ', result.Diagnostics.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)));
        Assert.InRange(result.Diagnostics.Count, 1, SourceFileLimit + 2);
        Assert.Contains(result.Atlas.Papers, paper => paper.Key == "okoro2021kernel");
    }

    [Theory]
    [InlineData("1e999", "ATLAS007")]
    [InlineData("-1e999", "ATLAS007")]
    [InlineData(".inf", "ATLAS005")]
    [InlineData(".nan", "ATLAS005")]
    [InlineData("NaN", "ATLAS005")]
    [InlineData("Infinity", "ATLAS007")]
    [InlineData("1e-999", "ATLAS007")]
    [InlineData("99999999999999999999999999", "ATLAS007")]
    [InlineData("0x7E3", "ATLAS005")]
    [InlineData("２０１９", "ATLAS005")]
    [InlineData("2_019", "ATLAS005")]
    [InlineData("-0", "ATLAS007")]
    public void A_number_of_any_kind_is_a_finding_and_no_overflow(string year, string code)
    {
        Assert.Contains($" error {code}: ", Assert.Single(Altered.Findings(Altered.Paper, "year: 2019", $"year: {year}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"٣-٢\"")]
    [InlineData("\"97:９９-１\"")]
    [InlineData("\"999999999999-1000000000000000\"")]
    [InlineData("\"-\"")]
    public void Pages_of_any_form_are_no_exception(string pages) => Assert.Empty(Altered.Findings(Altered.Paper, "\"PMLR 97:1101-1110\"", pages));

    [Fact]
    public void Links_are_named_and_not_followed()
    {
        var secret = Path.Combine(_atlas.Root, "secret.txt");
        File.WriteAllText(secret, "root:x:0:0");
        foreach (var file in new[] { Altered.Notes, Altered.Check, "corpus/papers/link2020paper.yaml", "corpus/glossary.yaml" })
        {
            _atlas.Delete(file);
            File.CreateSymbolicLink(Path.Combine(_atlas.Root, file), secret);
        }

        Directory.CreateSymbolicLink(Path.Combine(_atlas.Root, "claims", "linked"), Path.Combine(_atlas.Root, "claims", "tent-folds"));
        File.CreateSymbolicLink(Path.Combine(_atlas.Root, "corpus/papers/zero2020link.yaml"), "/dev/zero");

        var findings = Altered.Findings(_atlas);

        Assert.Equal(6, findings.Count);
        Assert.All(findings, finding => Assert.EndsWith("which is not followed. Put the " + (finding.Contains("linked/", StringComparison.Ordinal) ? "folder" : "file") + " itself here.", finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Altered.Paper)]
    [InlineData(Altered.Notes)]
    [InlineData(Altered.Claim)]
    [InlineData(Altered.Statement)]
    [InlineData(Altered.Check)]
    [InlineData(Altered.Survey)]
    [InlineData(Altered.Topics)]
    [InlineData("corpus/glossary.yaml")]
    public void A_folder_where_a_file_belongs_is_named(string file)
    {
        _atlas.Delete(file);
        Directory.CreateDirectory(Path.Combine(_atlas.Root, file));

        Assert.Equal([$"{file}:1:1: error ATLAS001: This is a folder, and must be a file."], Altered.Findings(_atlas));
    }

    [Theory]
    [InlineData("corpus/papers")]
    [InlineData("corpus/surveys")]
    [InlineData("claims")]
    public void A_file_where_a_folder_belongs_is_named(string folder)
    {
        Directory.Delete(Path.Combine(_atlas.Root, folder), recursive: true);
        _atlas.Write(folder, "not a folder");

        Assert.Contains($"{folder}:1:1: error ATLAS011: This is a file, and must be a folder.", Altered.Findings(_atlas));
    }

    [Fact]
    public void What_may_not_be_read_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "Root may read everything.");
        if (OperatingSystem.IsWindows())
            return;
        var surveys = Path.Combine(_atlas.Root, "corpus", "surveys");
        File.SetUnixFileMode(Path.Combine(_atlas.Root, Altered.Paper), UnixFileMode.None);
        File.SetUnixFileMode(surveys, UnixFileMode.None);

        var findings = Altered.Findings(_atlas);
        File.SetUnixFileMode(surveys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains(findings, finding => finding.StartsWith($"{Altered.Paper}:1:1: error ATLAS001: The file cannot be read", StringComparison.Ordinal));
        Assert.Contains("corpus/surveys:1:1: error ATLAS001: This folder cannot be read. Give yourself the right to list it.", findings);
    }

    [Theory]
    [InlineData("corpus/papers/a\u001b[31m2020red.yaml", "corpus/papers/a\\u001b[31m2020red.yaml:1:1: error ATLAS011: 'a\\u001b[31m2020red'")]
    [InlineData("corpus/papers/a\u202e2020gnp.yaml", "corpus/papers/a\\u202e2020gnp.yaml:1:1: error ATLAS011: 'a\\u202e2020gnp'")]
    [InlineData("corpus/papers/müller2020.yaml", "corpus/papers/müller2020.yaml:1:1: error ATLAS011: 'müller2020'")]
    [InlineData("corpus/papers/🙂2020.yaml", "corpus/papers/🙂2020.yaml:1:1: error ATLAS011: '🙂2020'")]
    [InlineData("corpus/papers/a:1:1: error B2020.yaml", "corpus/papers/a:1:1: error B2020.yaml:1:1: error ATLAS011: 'a:1:1: error B2020'")]
    [InlineData("corpus/papers/%0A2020.yaml", "corpus/papers/%0A2020.yaml:1:1: error ATLAS011: '%0A2020'")]
    public void A_strange_name_is_written_so_that_it_stays_on_its_line(string file, string finding)
    {
        _atlas.Write(file, "");

        Assert.StartsWith(finding + " cannot be a name here.", Assert.Single(Altered.Findings(_atlas)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paper: falenska2019tents", "paper: ../falenska2019tents")]
    [InlineData("paper: falenska2019tents", "paper: /etc/passwd")]
    [InlineData("also_in: [quill1998shattering]", "also_in: [..%2fquill1998shattering]")]
    [InlineData("topics: [sawtooth-networks]", "topics: [../../topics]")]
    [InlineData("topics: [sawtooth-networks]", "topics: [\"sawtooth-networks\\0\"]")]
    public void A_path_in_place_of_a_key_or_id_is_refused_by_its_form(string text, string replacement)
    {
        Assert.Contains(" error ATLAS005: ", Assert.Single(Altered.Findings(Altered.Claim, text, replacement)), StringComparison.Ordinal);
    }

    public void Dispose() => _atlas.Dispose();

    private const int SourceFileLimit = 100;

    private static byte[] Content(string what) => what switch
    {
        "zero bytes" => new byte[1000],
        "an image" => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, 0xFF, 0xFE],
        "UTF-16 in little endian" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title: A\n")],
        "UTF-16 in big endian" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("- id: a\n")],
        "UTF-16 without a mark" => Encoding.Unicode.GetBytes("title: A\n"),
        "UTF-32" => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("title: A\n")],
        "Latin-1" => Encoding.Latin1.GetBytes("## TL;DR\nMöbius\n"),
        "half a character at the end" => [.. "title: "u8, 0xE2, 0x82],
        "50 MB of YAML" => Times("- a: b\n", 7_500_000),
        "50 MB of Markdown" => Times("words ", 8_500_000),
        "200 KB of Markdown" => Times("words ", 34_000),
        "an alias bomb" => Encoding.UTF8.GetBytes("a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 25).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [*{(char)('a' + i - 1)}, *{(char)('a' + i - 1)}]\n"))),
        "brackets without end" => Times("[", 900_000),
        "braces without end" => Times("{a: ", 240_000),
        "hyphens without end" => Times("- ", 490_000),
        "keys of keys of keys" => Times("? ", 490_000),
        "quotes without end" => [.. "title: \""u8, .. Times("a \n", 300_000)],
        "tabs without end" => [.. "title: a\n"u8, .. Times("\t", 190_000), .. "\n\t- b: : c\n"u8],
        "spaces without end" => [.. "title: a: b"u8, .. Times(" ", 190_000), .. "c\n"u8],
        "a hundred thousand fields" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"field{i}: a\n"))),
        "a hundred thousand references" => [.. "title: A\nauthors: [A]\nyear: 2020\ntopics: [approximation]\nevidence: [a]\nbuilds_on:\n"u8, .. Times("- ../../a\n", 90_000)],
        "fifty thousand unknown papers" => Encoding.UTF8.GetBytes("title: A\nauthors: [A]\nyear: 2020\ntopics: [approximation]\nevidence: [a]\nbuilds_on:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"- a2000b{i}\n"))),
        "a line of a million characters" => [.. "title: A\nauthors: [A]\nyear: "u8, .. Times("a", 900_000), .. "\ntopics: [approximation]\nevidence: [a]\n"u8],
        "headings without end" => Times("## A\n## TL;DR\n", 7_000),
        "displays without end" => Times("$$\n", 33_000),
        "one endless display" => [.. "A\n$$\n"u8, .. Times("x\n", 49_000)],
        "dollars without end" => Times("$a", 49_001),
        "backticks without end" => Times("`", 99_999),
        "tags without end" => Times("<b \n", 24_000),
        "an endless formula" => [.. "## TL;DR\n$"u8, .. Times("a", 3_000), .. "$\n"u8],
        "a formula of nested braces" => [.. "## TL;DR\n$"u8, .. Times("{", 100), .. "a"u8, .. Times("}", 100), .. "$\n"u8],
        "a text of nothing but formulas" => [.. "- id: a\n  label: a\n  definition: "u8, .. Times("$a$ ", 200_000), .. "\n"u8],
        "texts of nothing but formulas" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 240).Select(i => $"- id: a{i}\n  label: a{i}\n  definition: '{string.Concat(Enumerable.Repeat("$a$ ", 950))}$}}$'\n"))),
        "attributes without end" => Times("[ClaimCheck(\"a\")]\n", 50_000),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such content"),
    };

    private static byte[] Times(string text, int times)
    {
        var bytes = new byte[text.Length * times];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)text[i % text.Length];
        return bytes;
    }
}
