using System.Reflection.Metadata;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

/// <summary>The modules that are part of every run's identity, <see cref="Runs.Reproducibility.SdkHash"/>.</summary>
public sealed class SdkHashTests
{
    // As the format of portable symbols names them.
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    // The id of a module is made from its symbols, too.
    [Theory]
    [InlineData(typeof(IClaimCheck))]
    [InlineData(typeof(TorchSharp.torch))]
    public void Symbols_hold_nothing_that_depends_on_the_commit_or_on_whether_there_is_one(Type of)
    {
        using var stream = File.OpenRead(Path.ChangeExtension(of.Assembly.Location, ".pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = symbols.GetMetadataReader();
        var details = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).ToList();
        Assert.NotEmpty(details);
        Assert.DoesNotContain(details, detail => reader.GetGuid(detail.Kind) == s_sourceLink);
        // What a generator writes is always there; what the build writes, only where git says that it does not know it.
        var embedded = details.Where(detail => reader.GetGuid(detail.Kind) == s_embeddedSource).Select(detail => reader.GetString(reader.GetDocument((DocumentHandle)detail.Parent).Name));
        Assert.All(embedded, document => Assert.EndsWith(".g.cs", document, StringComparison.Ordinal));
    }
}
