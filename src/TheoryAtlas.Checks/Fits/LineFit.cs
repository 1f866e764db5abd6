namespace TheoryAtlas.Checks;

/// <summary>A straight line fitted by least squares.</summary>
/// <param name="Slope">The slope.</param>
/// <param name="Intercept">The value at zero.</param>
/// <param name="SlopeStandardError">The slope's standard error, from the scatter about the line; zero for two points.</param>
public readonly record struct LineFit(double Slope, double Intercept, double SlopeStandardError)
{
    /// <summary>Fits y = intercept + slope·x.</summary>
    /// <exception cref="ArgumentException">The lengths differ, fewer than two points are given, or all abscissas are equal.</exception>
    public static LineFit Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException($"A fit needs as many ordinates as abscissas; there are {y.Count} and {x.Count}.", nameof(y));
        if (x.Count < 2)
            throw new ArgumentException("A line needs at least two points.", nameof(x));

        double meanX = x.Average(), meanY = y.Average(), sxx = 0, sxy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }

        if (sxx == 0)
            throw new ArgumentException("All abscissas are equal, so no slope is defined.", nameof(x));

        double slope = sxy / sxx, intercept = meanY - slope * meanX, residual = 0;
        for (var i = 0; i < x.Count; i++)
            residual += Math.Pow(y[i] - intercept - slope * x[i], 2);
        var standardError = x.Count > 2 ? Math.Sqrt(residual / (x.Count - 2) / sxx) : 0;
        return new LineFit(slope, intercept, standardError);
    }

    /// <summary>Fits log y against log x: the slope is the exponent of a power law.</summary>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    public static LineFit LogLog(IReadOnlyList<double> x, IReadOnlyList<double> y) => Of([.. x.Select(value => Math.Log(value))], [.. y.Select(value => Math.Log(value))]);

    /// <summary>Fits log y against x: the slope is the rate of an exponential.</summary>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    public static LineFit SemiLog(IReadOnlyList<double> x, IReadOnlyList<double> y) => Of(x, [.. y.Select(value => Math.Log(value))]);
}
