using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Maths;

public sealed class FormulasTests : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "maths", "render.mjs");

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-formulas-").FullName;

    private readonly List<IDisposable> _opened = [];

    private string Cache => Path.Combine(_folder, "formulas.db");

    [Fact]
    public void A_formula_is_set_as_HTML_with_MathML()
    {
        var html = Open(Script).Html(@"\frac12", display: false);

        Assert.Contains("class=\"katex\"", html, StringComparison.Ordinal);
        Assert.Contains("<math", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_set_is_shown_as_TeX_and_harms_no_other()
    {
        var formulas = Open(Script);
        formulas.Prepare([Formula.Of(@"\frac{<b>", display: false), Formula.Of("x", display: false)]);

        Assert.Equal("""<code class="tex">\frac{&lt;b&gt;</code>""", formulas.Html(@"\frac{<b>", display: false));
        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_was_set_once_needs_no_Node_again()
    {
        var first = Open(Script).Html("x^2", display: true);

        var second = Open("/nowhere/render.mjs").Html("x^2", display: true);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Without_Node_formulas_are_shown_as_TeX_and_the_reason_is_kept()
    {
        var formulas = Open("/nowhere/render.mjs");

        Assert.Equal("""<code class="tex">x</code>""", formulas.Html("x", display: false));
        Assert.NotNull(formulas.Problem);
    }

    [Fact]
    public void A_damaged_cache_is_made_again()
    {
        File.WriteAllText(Cache, "{ half");

        Assert.Contains("<math", Open(Script).Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_that_an_atlas_no_longer_has_are_dropped()
    {
        var formulas = Open(Script);
        formulas.PrepareAll([Formula.Of("x", display: false), Formula.Of("y", display: false)]);
        formulas.PrepareAll([Formula.Of("y", display: false)]);

        var without = Open("/nowhere/render.mjs");

        Assert.Equal("""<code class="tex">x</code>""", without.Html("x", display: false));
        Assert.Contains("<math", without.Html("y", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_written_formulas_are_set_all_the_same()
    {
        using var formulas = new Formulas(new Katex(Script), new FormulaStore("/proc/nothing/formulas.db"));

        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_file_does_not_take_is_kept_in_memory_and_said_once()
    {
        using var log = new RecordedLog();
        using var store = Full(log);
        using Formulas first = new(new Katex(Script), store), second = new(new Katex("/nowhere/render.mjs"), store);

        Assert.Contains("<math", first.Html("x", display: false), StringComparison.Ordinal);
        Assert.Contains("<math", first.Html("y", display: false), StringComparison.Ordinal);

        Assert.Contains("<math", second.Html("x", display: false), StringComparison.Ordinal);
        Assert.Null(first.Problem);
        Assert.Equal(0, first.Failures);
        Assert.Equal($"Warning: {Cache} cannot be used (SQLite Error 19: 'the disk is full'): set formulas are kept in memory, and set again at the next start.", Assert.Single(log.Rest()));
        Assert.Equal("""<code class="tex">x</code>""", Open("/nowhere/render.mjs").Html("x", display: false));
    }

    [Fact]
    public void What_the_file_did_not_take_is_written_with_the_next_formula_that_it_takes()
    {
        using var log = new RecordedLog();
        using var store = Full(log);
        using var formulas = new Formulas(new Katex(Script), store);
        formulas.Prepare([Formula.Of("x", display: false)]);

        Execute("DROP TRIGGER full");
        formulas.Prepare([Formula.Of("y", display: false)]);

        var without = Open("/nowhere/render.mjs");
        Assert.All(["x", "y"], tex => Assert.Contains("<math", without.Html(tex, display: false), StringComparison.Ordinal));
    }

    [Fact]
    public void In_memory_are_only_formulas_that_the_atlas_has()
    {
        using var log = new RecordedLog();
        using var store = Full(log);
        using var formulas = new Formulas(new Katex(Script), store);

        formulas.PrepareAll([Formula.Of("x", display: false), Formula.Of("y", display: false)]);
        formulas.PrepareAll([Formula.Of("y", display: false)]);

        Assert.Equal((false, true), (store.Has(Formula.Of("x", display: false)), store.Has(Formula.Of("y", display: false))));
    }

    [Fact]
    public void Formulas_that_cannot_be_dropped_disturb_nobody()
    {
        using var log = new RecordedLog();
        using var store = new FormulaStore(Cache, Logger(log));
        using var formulas = new Formulas(new Katex(Script), store);
        formulas.PrepareAll([Formula.Of("x", display: false)]);
        Execute("CREATE TRIGGER stuck BEFORE DELETE ON formulas BEGIN SELECT RAISE(ABORT, 'the file is read-only'); END");

        formulas.PrepareAll([Formula.Of("y", display: false)]);

        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
        Assert.Contains("read-only", Assert.Single(log.Rest()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_can_no_longer_be_read_is_set_again()
    {
        using var log = new RecordedLog();
        using var store = new FormulaStore(Cache, Logger(log));
        using var formulas = new Formulas(new Katex(Script), store);
        formulas.Prepare([Formula.Of("x", display: false)]);
        Execute("DROP TABLE formulas");

        Assert.Contains("<math", formulas.Html("x", display: false), StringComparison.Ordinal);
        Assert.Contains("no such table", Assert.Single(log.Rest()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_said()
    {
        using var log = new RecordedLog();
        using var store = new FormulaStore("/proc/nothing/formulas.db", Logger(log));

        Assert.Contains("/proc/nothing/formulas.db cannot be used (", Assert.Single(log.Rest()), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var opened in _opened)
            opened.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // A file that takes no formula more, as on a full disk.
    private FormulaStore Full(RecordedLog log)
    {
        var store = new FormulaStore(Cache, Logger(log));
        Execute("CREATE TRIGGER full BEFORE INSERT ON formulas BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
        return store;
    }

    private ILogger<FormulaStore> Logger(RecordedLog log)
    {
        var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        _opened.Add(logs);
        return logs.CreateLogger<FormulaStore>();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Cache};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Formulas Open(string script)
    {
        var formulas = new Formulas(new Katex(script), new FormulaStore(Cache));
        _opened.Add(formulas);
        return formulas;
    }
}
