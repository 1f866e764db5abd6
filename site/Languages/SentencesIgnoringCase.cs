using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace TheoryAtlas.Site.Languages;

/// <summary>
/// Finds translations by their English sentence whatever its case. A resource file cannot hold both "Builds on" and
/// "builds on", which a heading and a legend say; where letters have no case one translation serves both.
/// </summary>
internal sealed class SentencesIgnoringCase(IOptions<LocalizationOptions> options, ILoggerFactory logs) : ResourceManagerStringLocalizerFactory(options, logs)
{
    private readonly ResourceNamesCache _names = new();
    private readonly ILoggerFactory _logs = logs;

    /// <inheritdoc/>
    protected override ResourceManagerStringLocalizer CreateResourceManagerStringLocalizer(Assembly assembly, string baseName) =>
        new(new ResourceManager(baseName, assembly) { IgnoreCase = true }, assembly, baseName, _names, _logs.CreateLogger<ResourceManagerStringLocalizer>());
}
