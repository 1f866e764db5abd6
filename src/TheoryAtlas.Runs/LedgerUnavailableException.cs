using System.Data.Common;

namespace TheoryAtlas.Runs;

/// <summary>The ledger cannot be read or written just now. The message says why, and what would be right; it is fit for readers.</summary>
public sealed class LedgerUnavailableException : DbException
{
    /// <summary>Says why the ledger cannot be used.</summary>
    /// <param name="message">What is wrong, and what would be right. Readers of a site may see it, so it does not say where the ledger lies.</param>
    /// <param name="ledger">Where the ledger lies.</param>
    /// <param name="cause">What kind of trouble it is.</param>
    /// <param name="inner">What the database or the file system said.</param>
    public LedgerUnavailableException(string message, string ledger, LedgerTrouble cause, Exception? inner = null)
        : base(message, inner) => (Ledger, Cause) = (ledger, cause);

    /// <summary>Where the ledger lies, for those who keep it.</summary>
    public string Ledger { get; }

    /// <summary>What kind of trouble it is.</summary>
    public LedgerTrouble Cause { get; }

    /// <summary>Whether the same may work in a moment.</summary>
    public override bool IsTransient => Cause == LedgerTrouble.Locked;
}

/// <summary>Why a ledger cannot be used.</summary>
public enum LedgerTrouble
{
    /// <summary>Another program has been writing to it for too long.</summary>
    Locked,

    /// <summary>There is no space left where it lies.</summary>
    DiskFull,

    /// <summary>It may not be opened or written by this user.</summary>
    NotPermitted,

    /// <summary>The file is not a whole ledger.</summary>
    Damaged,

    /// <summary>Anything else; the message has what the database said.</summary>
    Other,
}
