namespace TheoryAtlas.Site.Graphs;

/// <summary>Panels of claims beside and below one another, in units of the drawing: one is a pixel where it is not scaled.</summary>
internal sealed record GraphDrawing
{
    /// <summary>The size of a claim.</summary>
    public const double CellWidth = 200, CellHeight = 44;

    /// <summary>From a claim to the next one.</summary>
    public const double StepX = 240, StepY = 54;

    /// <summary>Around the claims of a panel, above them, and between panels.</summary>
    public const double Margin = 14, Head = 46, Gap = 26;

    private const int Across = 2;

    /// <summary>Puts panels, in their order, each into the column that is shorter then; one too wide for a column goes across all.</summary>
    public GraphDrawing(IReadOnlyList<ClaimPanel> panels)
    {
        var across = Math.Min(Across, panels.Count);
        var width = panels.Select(WidthOf).DefaultIfEmpty(0).Min();
        var heights = new double[across];
        var placed = new List<PlacedPanel>();
        foreach (var panel in panels)
        {
            var spans = WidthOf(panel) > width;
            var column = spans ? 0 : Array.IndexOf(heights, heights.Min());
            var top = spans ? heights.Max() : heights[column];
            placed.Add(new PlacedPanel(panel, column * (width + Gap), top, WidthOf(panel), HeightOf(panel)));
            foreach (var covered in spans ? Enumerable.Range(0, across) : [column])
                heights[covered] = top + HeightOf(panel) + Gap;
        }

        Panels = placed;
        Width = placed.Select(panel => panel.X + panel.Width).DefaultIfEmpty(0).Max();
        Height = placed.Select(panel => panel.Y + panel.Height).DefaultIfEmpty(0).Max();
    }

    /// <summary>The panels.</summary>
    public IReadOnlyList<PlacedPanel> Panels { get; }

    /// <summary>How wide the drawing is.</summary>
    public double Width { get; }

    /// <summary>How high the drawing is.</summary>
    public double Height { get; }

    private static double WidthOf(ClaimPanel panel) => (2 * Margin) + ((panel.Columns - 1) * StepX) + CellWidth;

    private static double HeightOf(ClaimPanel panel) => (panel.Field is null ? Margin : Head) + ((panel.Rows - 1) * StepY) + CellHeight + Margin;
}

/// <summary>A panel in a drawing.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
internal sealed record PlacedPanel(ClaimPanel Panel, double X, double Y, double Width, double Height)
{
    /// <summary>The upper left corner of a claim at this place.</summary>
    public (double X, double Y) Corner(Place place) =>
        (X + GraphDrawing.Margin + (place.Column * GraphDrawing.StepX), Y + (Panel.Field is null ? GraphDrawing.Margin : GraphDrawing.Head) + (place.Row * GraphDrawing.StepY));
}
