using System.Runtime.InteropServices;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.TestWorker.Checks;

[ClaimCheck("aborts")]
public sealed partial class Aborts : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        Abort();
        throw new InvalidOperationException("still here");
    }

    [LibraryImport("libc", EntryPoint = "abort")]
    private static partial void Abort();
}

/// <summary>Reads where nothing is, in native code, which the runtime cannot turn into an exception.</summary>
[ClaimCheck("segfaults")]
public sealed partial class Segfaults : IClaimCheck
{
    public Evidence Run(CheckContext run) => throw new InvalidOperationException($"{Length(0x1000)} bytes");

    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nint Length(nint text);
}
