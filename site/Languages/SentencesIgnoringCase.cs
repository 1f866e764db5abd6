using System.Globalization;
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
        new(new Translations(baseName + "InChinese", assembly), assembly, baseName, _names, _logs.CreateLogger<ResourceManagerStringLocalizer>());

    // A file named by its culture goes into an assembly of its own only where the build knows cultures, which on a bare machine it does not.
    private sealed class Translations : ResourceManager
    {
        public Translations(string baseName, Assembly assembly)
            : base(baseName, assembly) => IgnoreCase = true;

        public override string? GetString(string name, CultureInfo? culture) =>
            (culture ?? CultureInfo.CurrentUICulture).Name == Language.Chinese.Tag ? base.GetString(name, CultureInfo.InvariantCulture) : null;
    }
}
