using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Runs.Ledger;

/// <summary>Says for people what SQLite and the file system say in codes.</summary>
internal static class LedgerFailure
{
    // The primary result codes: https://sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What to do with a file that is not whole.</summary>
    public const string Restore = "Move it away, together with the files beside it that end in -wal and -shm, and put a copy back; without one a new ledger is begun.";

    public static LedgerUnavailableException Of(SqliteException failure, string path, TimeSpan wait) => failure.SqliteErrorCode switch
    {
        Busy or Locked => new($"The ledger is locked: another program has been writing to it for more than {wait.TotalSeconds:0} s. Try again when it is done.", path, LedgerTrouble.Locked, failure),
        Full => new("The ledger's disk is full. Make room there and try again; what was recorded before is kept.", path, LedgerTrouble.DiskFull, failure),
        Permission or ReadOnly or CannotOpen => NotPermitted(failure, path),
        Corrupt or NotADatabase => new($"The ledger is damaged. 'atlas ledger check' says where. {Restore}", path, LedgerTrouble.Damaged, failure),
        InputOutput => new($"The ledger's disk does not answer as it should ({failure.Message}). See whether it is full or failing.", path, LedgerTrouble.Other, failure),
        _ => new($"The ledger cannot be used: {failure.Message}", path, LedgerTrouble.Other, failure),
    };

    public static LedgerUnavailableException NotPermitted(Exception failure, string path) =>
        new("The ledger cannot be opened. The file and its folder must be there for this user to read and write.", path, LedgerTrouble.NotPermitted, failure);

    public static LedgerUnavailableException Unreadable(Exception failure, string path, string run) =>
        new($"The ledger is damaged: the run {run} cannot be read. 'atlas ledger check' says more. {Restore}", path, LedgerTrouble.Damaged, failure);
}
