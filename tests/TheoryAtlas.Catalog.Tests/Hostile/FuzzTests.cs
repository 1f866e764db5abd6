using System.Text;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Fixes;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Hostile;

/// <summary>
/// Files of the corpus itself, damaged at random: bytes, lines, pieces of other files. A bounded number of cases from fixed
/// seeds; what fails is printed with its seed and number, and written out whole.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int Cases = 700;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private static readonly string[] s_claims = ["square-by-sawtooth", "sawtooth-alternation"];

    private static readonly string[] s_odd =
    [
        "\t", "\n", "\r", "\r\n", "\0", ":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "|", ">", "'", "\"", "%", "@", "`", "```\n", "#", " #", "$", "$$", "\n$$\n", "\\", "^", "~", ",", "?",
        "\u0085", "\u2028", "\uFEFF", "😀", "\u202E", "1e999", ".inf", "---\n", "...\n", "<b>", "<!--", "## ", "## TL;DR\n", "\\begin{x}", "{{{{", "null", "../../x", "x: &x [*x]", "\ud83d",
    ];

    private readonly ScratchAtlas _atlas = new();
    private readonly List<string> _files;
    private readonly Dictionary<string, byte[]> _valid;
    private readonly LoadResult _intact;

    public FuzzTests()
    {
        _files = [.. AtlasFiles.Read(Repository.Root).Hashes.Keys.Where(IsTaken).Order(StringComparer.Ordinal)];
        foreach (var file in _files)
            _atlas.Write(file, File.ReadAllBytes(Path.Combine(Repository.Root, file)));
        _valid = _files.ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(_atlas.Root, file)), StringComparer.Ordinal);
        _intact = AtlasLoader.Load(_atlas.Root);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261123)]
    public async Task Whatever_a_file_holds_loading_ends_and_findings_point_into_it(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var file = _files[random.Next(_files.Count)];
            var damaged = Damaged(_valid[file], random);
            _atlas.Write(file, damaged);
            var what = $"seed {seed}, case {i}, {file}";
            try
            {
                var result = await Task.Run(() => AtlasLoader.Reload(_intact, [file]), TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);
                var lines = LinesOf(damaged);
                Assert.All(result.Diagnostics.Where(finding => finding.File == file), finding => PointsInto(lines, finding));
                Assert.All(result.Diagnostics, finding => Assert.DoesNotContain('\n', finding.ToString()));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"{what}:\n{Encoding.UTF8.GetString(damaged)}", failure);
            }

            _atlas.Write(file, _valid[file]);
        }
    }

    [Theory]
    [InlineData(7)]
    public void Mending_damaged_files_ends_and_a_second_time_changes_nothing(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            foreach (var file in _files)
                _atlas.Write(file, random.Next(3) == 0 ? _valid[file] : Damaged(_valid[file], random));

            var first = AtlasFixes.Apply(_atlas.Root, _ => true);
            var second = AtlasFixes.Apply(_atlas.Root, _ => true);

            Assert.True(second.Count == 0, $"seed {seed}, round {round}: after {Words(first)} there was still {Words(second)}");
        }
    }

    public void Dispose() => _atlas.Dispose();

    private static string Words(IEnumerable<FixedFile> files) => string.Join(", ", files.Select(file => $"{file.File} ({string.Join("; ", file.Changes)})"));

    private static bool IsTaken(string file) =>
        file is "corpus/topics.yaml" or "corpus/glossary.yaml"
        || file.StartsWith("corpus/surveys/", StringComparison.Ordinal)
        || file.StartsWith("corpus/papers/jacot20", StringComparison.Ordinal) || file.StartsWith("corpus/papers/yarotsky20", StringComparison.Ordinal) || file.StartsWith("corpus/papers/telgarsky20", StringComparison.Ordinal)
        || s_claims.Any(claim => file.StartsWith($"claims/{claim}/", StringComparison.Ordinal));

    private static void PointsInto(string[] lines, Diagnostic finding)
    {
        Assert.True(finding.Line >= 1 && finding.Line <= lines.Length, $"{finding} is beyond line {lines.Length}");
        Assert.True(finding.Column >= 1 && finding.Column <= lines[finding.Line - 1].Length + 1, $"{finding} is beyond its line");
    }

    // As an editor shows them.
    private static string[] LinesOf(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return (text.StartsWith('\uFEFF') ? text[1..] : text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
    }

    private byte[] Damaged(byte[] valid, Random random)
    {
        var bytes = valid;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            bytes = random.Next(8) switch
            {
                0 => Spliced(bytes, random, [(byte)random.Next(256)]),
                1 or 2 or 3 => Spliced(bytes, random, Encoding.UTF8.GetBytes(s_odd[random.Next(s_odd.Length)])),
                4 => bytes[..random.Next(bytes.Length + 1)],
                5 => Spliced(bytes, random, Piece(_valid[_files[random.Next(_files.Count)]], random)),
                6 => Spliced(bytes, random, [.. Enumerable.Repeat(Encoding.UTF8.GetBytes(s_odd[random.Next(s_odd.Length)]), random.Next(1, 400)).SelectMany(part => part)]),
                _ => Without(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] Piece(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length + 1);
        return bytes[from..Math.Min(bytes.Length, from + random.Next(300))];
    }

    private static byte[] Spliced(byte[] bytes, Random random, byte[] piece)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private static byte[] Without(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length + 1);
        return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + random.Next(40))..]];
    }
}
