namespace TheoryAtlas.Site.Graphs;

/// <summary>Fills columns from the top: blocks of several columns first, then single cells into what they leave free.</summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class ColumnPacking(int columns)
{
    private readonly List<double>[] _taken = [.. Enumerable.Range(0, columns).Select(_ => new List<double>())];
    private readonly double[] _floor = new double[columns];

    /// <summary>How high the fullest column is.</summary>
    public double Rows => _taken.SelectMany(rows => rows).Select(row => row + 1).DefaultIfEmpty(0).Max();

    /// <summary>Finds a place for a block, below all blocks that are there.</summary>
    /// <param name="layout">The block; no wider than the columns.</param>
    /// <returns>The column of its first layer and the row of its upper edge.</returns>
    public Place Add(LayeredLayout layout)
    {
        var at = Enumerable.Range(0, columns - layout.Layers + 1)
            .Select(column => new Place(column, _floor[column..(column + layout.Layers)].Max()))
            .MinBy(place => (place.Row, place.Column));
        for (var layer = 0; layer < layout.Layers; layer++)
            _floor[at.Column + layer] = at.Row + layout.Rows;
        foreach (var place in layout.Routes.SelectMany(route => route).Concat(layout.Places.Values).Distinct())
            _taken[at.Column + place.Column].Add(at.Row + place.Row);
        return at;
    }

    /// <summary>Finds the highest free place for a single cell, the leftmost of several.</summary>
    public Place AddCell()
    {
        var at = Enumerable.Range(0, columns).Select(column => new Place(column, Free(_taken[column]))).MinBy(place => (place.Row, place.Column));
        _taken[at.Column].Add(at.Row);
        return at;
    }

    private static double Free(List<double> taken) =>
        taken.Select(row => row + 1).Prepend(0).Order().First(row => taken.TrueForAll(other => Math.Abs(other - row) >= 1));
}
