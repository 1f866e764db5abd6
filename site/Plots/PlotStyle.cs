namespace TheoryAtlas.Site.Plots;

/// <summary>The style that a drawing carries when it leaves the site: that of the page, on white.</summary>
internal static class PlotStyle
{
    /// <summary>Rules for the classes that <see cref="PlotSvg"/> writes.</summary>
    public const string Standalone =
        """
        text{font:12px "IBM Plex Sans",sans-serif;fill:#5c5a54}.exponent{font-size:9px}.key{font-size:11px}.role{font-size:10.5px;font-weight:400}.series-label{font-weight:500;paint-order:stroke;stroke:#fff;stroke-width:3px}
        .axis,.tick{stroke:#8d8a82;fill:none}.grid{stroke:#e8e5dc;fill:none}
        .predicted{stroke:#1f4e8c;stroke-width:1.8;fill:none}.predicted-text{fill:#1f4e8c}
        .measured{fill:#1c1b19}.measured-text{fill:#1c1b19}.measured-error{stroke:#1c1b19}.measured-curve{stroke:#1c1b19;stroke-width:1.6;fill:none}
        .control{fill:#fff;stroke:#8a5a00;stroke-width:1.3}.control-text{fill:#8a5a00}.control-error{stroke:#8a5a00}
        .control-thread,.control-curve{stroke:#8a5a00;stroke-dasharray:4 3;fill:none}
        .reference{fill:none;stroke:#8d8a82;stroke-width:1.1}.reference-curve{fill:none;stroke:#8d8a82;stroke-width:3.4;stroke-opacity:.5}.reference-text{fill:#5c5a54}
        """;
}
