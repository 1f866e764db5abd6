namespace TheoryAtlas.Torch.Native;

/// <summary>
/// Tells the garbage collector about memory that it cannot see. A tensor is a small managed object over
/// what may be megabytes, so tensors that nobody disposes would pile up long before the collector feels
/// any pressure. Counted are the bytes of storages that C# created and still holds; when they grow well
/// past what was left after the last collection, one is made.
/// </summary>
internal static class LiveMemory
{
    /// <summary>Growth that is always tolerated. Small enough for a worker's limit, large enough to be rare.</summary>
    private const long Slack = 128L << 20;

    /// <summary>What a tensor costs beside its elements: TensorImpl, storage, autograd data, allocator.</summary>
    private const long Overhead = 512;

    // Bytes and tensors share one number, so that making or releasing a tensor costs one atomic operation:
    // the tensors are counted in the low 24 bits, the bytes (up to 512 GiB) above them.
    private const int CountBits = 24;

    private static long s_live;
    private static long s_limit = Slack;
    private static long s_peak;
    private static int s_collections;

    /// <summary>Native bytes held by tensors that have been neither disposed nor finalized.</summary>
    public static long Bytes => Volatile.Read(ref s_live) >> CountBits;

    /// <summary>The number of those tensors.</summary>
    public static long Tensors => CountOf(Volatile.Read(ref s_live));

    /// <summary>The largest number so far.</summary>
    public static long PeakTensors => Volatile.Read(ref s_peak);

    public static void Add(long bytes)
    {
        var live = Interlocked.Add(ref s_live, Packed(bytes));
        if (CountOf(live) > s_peak) s_peak = CountOf(live);
        if (live >> CountBits > Volatile.Read(ref s_limit)) Collect();
    }

    public static void Remove(long bytes) => Interlocked.Add(ref s_live, -Packed(bytes));

    private static long Packed(long bytes) => ((bytes + Overhead) << CountBits) + 1;

    private static long CountOf(long live) => live & ((1L << CountBits) - 1);

    private static void Collect()
    {
        // Most dropped tensors are young; every eighth time the old ones are looked at as well.
        var generation = Interlocked.Increment(ref s_collections) % 8 == 0 ? 2 : 1;
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        if (generation == 1 && Bytes > Volatile.Read(ref s_limit))
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
        }
        var left = Bytes;
        Volatile.Write(ref s_limit, left + Math.Max(Slack, left / 2));
    }
}
