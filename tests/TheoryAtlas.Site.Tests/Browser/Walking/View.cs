using Microsoft.Playwright;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>How a reader looks at the site.</summary>
/// <param name="Width">Of the window, in pixels.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Scripts">Whether scripts run.</param>
public sealed record View(int Width, ColorScheme Scheme, bool Scripts)
{
    public const int Wide = 1400, Narrow = 390, Narrowest = 320;

    /// <summary>Colours are the same at all widths, and names and roles in all colours: three views of eight say all that axe can.</summary>
    public bool HasAxe => Scripts && (Width == Wide || Scheme == ColorScheme.Light);

    public override string ToString() => $"{Width} {Scheme.ToString().ToLowerInvariant()}{(Scripts ? "" : ", no scripts")}";
}
