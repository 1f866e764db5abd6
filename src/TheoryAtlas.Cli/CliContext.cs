using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;

namespace TheoryAtlas.Cli;

/// <summary>What every command is given: the root folder, what it holds, and where to write.</summary>
public sealed class CliContext
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<LoadResult> _loaded;

    private CliContext(string root, string? data, bool json)
    {
        Root = root;
        Data = data ?? Path.Combine(root, ".data");
        Json = json;
        _loaded = new Lazy<LoadResult>(() => AtlasLoader.Load(Root));
    }

    /// <summary><c>--root</c>, known to every command.</summary>
    public static Option<string?> RootOption { get; } = new("--root") { Description = "The folder that holds corpus/ and claims/; otherwise the nearest one above.", Recursive = true, HelpName = "DIR" };

    /// <summary><c>--data</c>, known to every command.</summary>
    public static Option<string?> DataOption { get; } = new("--data") { Description = "The folder that keeps the ledger and what can be made again; otherwise .data in the root.", Recursive = true, HelpName = "DIR" };

    /// <summary><c>--json</c>, known to every command.</summary>
    public static Option<bool> JsonOption { get; } = new("--json") { Description = "Print one JSON document and nothing else.", Recursive = true };

    /// <summary>The folder that holds corpus/ and claims/.</summary>
    public string Root { get; }

    /// <summary>The folder that keeps the ledger and what can be made again.</summary>
    public string Data { get; }

    /// <summary>Whether one JSON document is wanted.</summary>
    public bool Json { get; }

    /// <summary>The records and what is wrong with them. Loaded at first use.</summary>
    public LoadResult Loaded => _loaded.Value;

    /// <summary>The records. Says on standard error if some had to be left out.</summary>
    public Atlas Atlas
    {
        get
        {
            if (!_loaded.IsValueCreated && Loaded.HasErrors)
                Console.Error.WriteLine("Records with errors are left out. See: atlas lint");
            return Loaded.Atlas;
        }
    }

    /// <summary>The ledger of the root; the site and this program share it. It is made if there is none.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be opened or made.</exception>
    public SqliteRunLedger OpenLedger() => new(LedgerFile);

    /// <summary>The same for commands that only read: one that is not there is empty, and its folder need not be writable.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be opened.</exception>
    public SqliteRunLedger OpenLedgerToRead() => SqliteRunLedger.OpenToRead(LedgerFile);

    /// <summary>The search index of the root as it is now: the stored one if it still fits, otherwise a new one. The site shares it.</summary>
    public SqliteSearchIndex OpenSearchIndex()
    {
        // What is indexed has to be read after it was hashed, or an old text would be kept under a new hash.
        string Corpus() => AtlasFiles.Read(Root).CorpusHash;
        var corpus = Corpus();
        Func<Atlas> atlas = _loaded.IsValueCreated ? () => AtlasLoader.Load(Root).Atlas : () => Atlas;
        return new SearchIndexStore(Path.Combine(Data, "search"), Console.Error.WriteLine).Open(corpus, atlas, Corpus);
    }

    /// <summary>The ledger's file.</summary>
    public string LedgerFile => Path.Combine(Data, "ledger.db");

    /// <summary>The context of a parsed command line.</summary>
    /// <exception cref="UsageException">No folder with a corpus is named or found.</exception>
    public static CliContext From(ParseResult parsed) => new(FindRoot(parsed.GetValue(RootOption)), parsed.GetValue(DataOption) is { } data ? Path.GetFullPath(data) : null, parsed.GetValue(JsonOption));

    /// <summary>Prints a value as indented JSON.</summary>
    public static void PrintJson(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, s_json));

    private static string FindRoot(string? named)
    {
        if (named is not null)
        {
            return Directory.Exists(Path.Combine(named, "corpus"))
                ? Path.GetFullPath(named)
                : throw new UsageException($"--root: {named} holds no folder 'corpus'.");
        }

        // The second start serves those who call the program from elsewhere.
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "corpus")) && Directory.Exists(Path.Combine(folder.FullName, "claims")))
                    return folder.FullName;
            }
        }

        throw new UsageException("No folder with corpus/ and claims/ is here or above. Name it with --root DIR.");
    }
}
