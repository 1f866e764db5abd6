using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>The reference runs in the claims' folders, each read again only when its file changes.</summary>
internal sealed class References(Atlas atlas, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private volatile Look? _look;
    private readonly ConcurrentDictionary<string, (DateTime Written, ReferenceRun? Run)> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>A number that is another one when a reference run was recorded; looked at once a second.</summary>
    public long Version
    {
        get
        {
            if (_look is { } last && clock.GetElapsedTime(last.At) < Trusted)
                return last.Version;
            // Of every file, not of the newest alone: one may be removed, or replaced by an older one.
            var at = clock.GetTimestamp();
            long[] written = [.. atlas.Claims.Select(claim => Written(claim.Id).Ticks)];
            var now = new Look(BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(written.AsSpan()))), at);
            _look = now;
            return now.Version;
        }
    }

    /// <summary>The reference of the claim as it is; null where none is recorded, or one of an earlier version.</summary>
    public ReferenceRun? Of(string claim) => atlas.Claim(claim) is { } known ? Of(claim, HashOf(known)) : null;

    /// <summary>The reference of the version of the claim that a run ran.</summary>
    public ReferenceRun? Of(RunRecord run) => Of(run.Claim, run.ClaimHash);

    /// <summary>The reference, if a run's plot is to be laid over the reference's: not where both show the same numbers.</summary>
    public ReferenceRun? Under(RunRecord run)
    {
        if (run.Id.Length == 0 || Of(run) is not { } reference)
            return null;
        var repeats = reference.Repeats(run.Parameters, run.Seed);
        return repeats && (run.Fingerprint is null || run.Fingerprint == reference.Fingerprint) ? null : reference;
    }

    /// <summary>The hash of the claim as it is.</summary>
    public string HashOf(Claim claim) => _hashes.GetOrAdd(claim.Id, _ => ClaimHash.Of(claim));

    private ReferenceRun? Of(string claim, string hash)
    {
        if (atlas.Claim(claim) is null)
            return null;
        var written = Written(claim);
        if (!_read.TryGetValue(claim, out var known) || known.Written != written)
            _read[claim] = known = (written, Read(Folder(claim)));
        return known.Run?.ClaimHash == hash ? known.Run : null;
    }

    private sealed record Look(long Version, long At);

    private DateTime Written(string claim) => File.GetLastWriteTimeUtc(Path.Combine(Folder(claim), ReferenceRun.FileName));

    private string Folder(string claim) => Path.Combine(atlas.Root, "claims", claim);

    private static ReferenceRun? Read(string folder)
    {
        try
        {
            return ReferenceRun.Read(folder);
        }
        catch (InvalidDataException)
        {
            // Lint reports it; a page does without.
            return null;
        }
    }
}
