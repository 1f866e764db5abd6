namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>What the reference of commands says that the commands themselves do not: examples, and when the answer is no.</summary>
internal static class CommandNotes
{
    /// <summary>What stands first.</summary>
    public const string Introduction = """
        `./atlas` in the repository builds the program when a source has changed, and runs it. What is below is written from the program itself: `./atlas COMMAND --help` says the same. After a change of a command, `UPDATE_COMMANDS=1 dotnet test tests/TheoryAtlas.Cli.Tests` writes these pages anew.
        """;

    /// <summary>What stands last.</summary>
    public const string ExitCodes = """
        ## Exit codes

        | code | means |
        |---|---|
        | 0 | done, or the answer is yes |
        | 1 | the answer is no: refuted, mistakes found, nothing found |
        | 2 | wrong use, or something that the command needs is broken; standard error says what, and what would be right |

        Results go to standard output, everything else to standard error. With `--json` standard output holds one JSON document and nothing else.

        """;

    private static readonly ILookup<string, (string Line, string About)> s_examples = new (string Command, string Arguments, string About)[]
    {
        ("search", "depth separation", "papers and claims"),
        ("search", "'title:\"neural tangent kernel\" -author:arora' --sort oldest", "operators, the oldest first"),
        ("search", "--topic in-context-learning --status verified --json", "for a script"),
        ("show", "square-by-sawtooth", "a claim: statement, hypotheses, verdict"),
        ("show", "jacot2018neural --cite apa", "a paper, as a list of references has it"),
        ("show", "jacot2018neural cybenko1989approximation --bibtex", "two papers as BibTeX"),
        ("list", "claims", "every claim with its verdict"),
        ("list", "papers --json", "every paper, for a script"),
        ("verify", "square-by-sawtooth", "both arms, once, and the reference"),
        ("verify", "square-by-sawtooth --seeds 20 --set max_depth=8", "twenty seeds, another depth"),
        ("verify", "--changed --jobs 2", "what differs from the main branch"),
        ("verify", "--topic generative-models --twice", "are the numbers equal in another process?"),
        ("verify", "square-by-sawtooth --record", "writes the reference run"),
        ("lint", "", "everything"),
        ("lint", "claims/square-by-sawtooth corpus/papers", "only what lies there"),
        ("lint", "--format github", "annotations in a workflow"),
        ("ledger", "", "how many runs, since when"),
        ("ledger info", "--json", "the same, for a script"),
        ("ledger export", "--claim square-by-sawtooth -o runs.jsonl", "a line for each run"),
        ("ledger prune", "--keep 20 --older-than 90d --dry-run", "what would go"),
        ("ledger check", "", "is the file whole?"),
        ("new paper", "--arxiv 1806.07572 --dry-run", "look first"),
        ("new paper", "--arxiv 1904.01234 --topic neural-tangent-kernel", "with a topic of your choice"),
        ("new paper", "--bibtex refs.bib", "every entry, all or none"),
        ("new claim", "", "asks in a terminal"),
        ("new claim", "--paper jacot2018neural --kind limit-law --title 'The tangent kernel of a wide network stays' --dry-run", "look first"),
        ("preview", "square-by-sawtooth", "its page, while you write it"),
        ("ci", "", "what the checks of a pull request will say"),
        ("export site", "-o public", "every page, as files"),
        ("export json", "-o atlas.json", "the catalogue"),
        ("release", "-o release", "what a release carries, with checksums"),
        ("export ro-crate", "square-by-sawtooth -o run.zip", "its newest run here"),
        ("export run", "square-by-sawtooth", "the same as JSON, printed"),
        ("export bibtex", "--topic in-context-learning -o icl.bib", "a topic and those below it"),
        ("export biblatex", "--survey berner-2021", "what one survey places"),
        ("export ris", "-o atlas.ris", "everything"),
        ("export csl", "-o atlas.json", "everything, for reference managers"),
        ("export jsonld", "--topic diffusion-models", "for programs that link data"),
        ("eval", "--queries tests/data/search/tuning/queries.jsonl --qrels tests/data/search/tuning/qrels.tsv", "the atlas's own queries"),
        ("serve", "", "http://localhost:5080"),
        ("serve", "--urls http://127.0.0.1:8080 --jobs 2", "another port, two runs at a time"),
        ("worker", "", "what the site and verify start by themselves"),
        ("doctor", "", "what is installed, what is missing, what a check can reach"),
    }.ToLookup(note => note.Command, note => ($"./atlas {note.Command} {note.Arguments}".TrimEnd(), note.About), StringComparer.Ordinal);

    private const string NoPaper = "if no paper meets what is asked";

    private static readonly Dictionary<string, string> s_negative = new(StringComparer.Ordinal)
    {
        ["search"] = "if nothing is found",
        ["verify"] = "if a verdict is another than verified, a run contradicts its reference or what it is held against, or some claim could not be read",
        ["lint"] = "if there is an error; warnings alone give 0",
        ["export bibtex"] = NoPaper,
        ["export biblatex"] = NoPaper,
        ["export ris"] = NoPaper,
        ["export csl"] = NoPaper,
        ["export jsonld"] = NoPaper,
        ["ci"] = "if something is wrong with the change",
        ["new claim"] = "if the questions are ended without writing anything",
        ["export site"] = "if a page links to what is not there, or records with errors are left out; the files are written all the same",
        ["release"] = "if a page of the site links to what is not there, or records with errors are left out; the files are written all the same",
        ["ledger check"] = "if there is a problem",
        ["new paper"] = "if the paper is there already, its source does not know it, or an entry has a mistake",
    };

    // Defaults that depend on the machine.
    private static readonly Dictionary<(string, string), string> s_defaults = new()
    {
        [("serve", "--jobs")] = "half of the processors",
        [("ci", "--jobs")] = "one for each processor",
    };

    /// <summary>The examples of a command.</summary>
    public static IEnumerable<(string Line, string About)> Examples(string command) => s_examples[command];

    /// <summary>The commands that have examples.</summary>
    public static IEnumerable<string> WithExamples => s_examples.Select(examples => examples.Key);

    /// <summary>When a command answers no; null if it never does.</summary>
    public static string? WhenNegative(string command) => s_negative.GetValueOrDefault(command);

    /// <summary>A default that is said in words.</summary>
    public static string? DefaultOf(string command, string option) => s_defaults.GetValueOrDefault((command, option));
}
