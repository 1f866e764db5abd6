using System.Text;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>Damage of every kind is found, and a whole ledger is not accused.</summary>
public sealed class LedgerCheckTests : IDisposable
{
    private const string LiftGuards = "DROP TRIGGER ended_is_final; DROP TRIGGER began_is_kept; ";

    private readonly TemporaryLedger _files = new();

    [Fact]
    public void A_whole_ledger_has_no_problem()
    {
        Fill();
        _files.Add(Verdict.Running);
        _files.Add(Verdict.Errored, with: run => run with { Theorem = Some.Failed("no"), Reason = "√" });

        Assert.Empty(Problems());
        Assert.Empty(SqliteRunLedger.Check(_files.File + ".missing"));
    }

    [Fact]
    public void An_edited_fingerprint_is_found()
    {
        Fill();
        _files.Execute(LiftGuards + "UPDATE ended SET document = json_set(document, '$.fingerprint', 'abc') WHERE id = 'r002'");

        var problems = Problems();

        Assert.Contains(problems, line => line.StartsWith("r002: The recorded fingerprint is abc, and that of the recorded findings is ", StringComparison.Ordinal));
        Assert.Contains(problems, line => line.StartsWith("r002: The document is not the one that was recorded", StringComparison.Ordinal));
        Assert.Contains("The trigger ended_is_final is missing.", problems);
        Assert.DoesNotContain(problems, line => line.StartsWith("r001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE ended SET verdict = 'Refuted' WHERE id = 'r001'", "r001: The verdict: beside the document 'Refuted', in it 'Verified'.")]
    [InlineData("UPDATE ended SET parameters = '{}' WHERE id = 'r001'", "r001: The parameters: beside the document '{}', in it '")]
    [InlineData("UPDATE ended SET claim_hash = NULL WHERE id = 'r001'", "r001: The claim's hash: beside the document '', in it 'h1'")]
    [InlineData("UPDATE ended SET document = '{ no' WHERE id = 'r001'", "r001: The document of its end is not a run")]
    [InlineData("DELETE FROM began WHERE id = 'r001'", "r001: Its end is recorded, and its beginning is not.")]
    [InlineData("DROP INDEX ended_alike", "The index ended_alike is missing.")]
    [InlineData("CREATE TABLE extra (x)", "The table extra does not belong to a ledger.")]
    public void What_was_changed_from_outside_is_named(string change, string problem)
    {
        Fill();
        _files.Execute(LiftGuards + change, foreignKeys: false);

        Assert.Contains(Problems(), line => line.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_digit_that_flipped_anywhere_in_a_document_is_found()
    {
        Fill();
        _files.Close();
        var bytes = File.ReadAllBytes(_files.File);
        var at = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes("\"seconds\":0.5"));
        bytes[at + 12] ^= 1;
        File.WriteAllBytes(_files.File, bytes);

        Assert.Contains("checksum differs", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_truncated_file_is_found(int divisor)
    {
        Fill();
        _files.Close();
        using (var file = File.OpenWrite(_files.File))
            file.SetLength(file.Length / divisor);

        Assert.NotEmpty(Problems());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_page_of_noise_is_found(int page)
    {
        Fill();
        _files.Close();
        const int size = 4096;
        using (var file = File.OpenWrite(_files.File))
        {
            file.Position = page * size;
            file.Write(Enumerable.Range(0, size).Select(i => (byte)((i * 37) + 11)).ToArray());
        }

        Assert.NotEmpty(Problems());
    }

    public void Dispose() => _files.Dispose();

    private static RunRecord Measured(RunRecord run)
    {
        var (theorem, control) = (Some.Arm(Some.Finding(0.1 + 0.2), Some.Finding(-0.0)), Some.Arm(Some.Finding(7, standardError: 1e-300)));
        return run with { Theorem = theorem, Control = control, Fingerprint = Fingerprint.Of(theorem, control), Reason = new string('y', 500) };
    }

    private void Fill()
    {
        for (var i = 0; i < 20; i++)
            _files.Add(with: Measured);
    }

    private List<string> Problems() => [.. SqliteRunLedger.Check(_files.File).Select(problem => problem.ToString())];
}
