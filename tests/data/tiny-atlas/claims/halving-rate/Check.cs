using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Fits;

namespace TheoryAtlas.Claims.HalvingRate;

/// <summary>Fits the rate at which the mean of n units settles.</summary>
[ClaimCheck("halving-rate")]
public sealed class Check : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        int samples = run.Int("samples");
        double sigma = run.Real("sigma");
        var random = new Random(run.Seed);
        List<double> sizes = [], deviations = [];
        for (var n = 4; n <= 256; n *= 4)
        {
            double sum = 0;
            for (var sample = 0; sample < samples; sample++)
                sum += Math.Pow(Mean(n), 2);
            sizes.Add(Math.Log(n));
            deviations.Add(Math.Log(Math.Sqrt(sum / samples)));
        }

        return run.Evidence(Finding.Rate("slope in log n", LineFit.Of(sizes, deviations), -0.5, 0.1, "four times the standard error of the slope"));

        double Unit() => sigma * Math.Sqrt(12) * (random.NextDouble() - 0.5);

        double Mean(int n)
        {
            if (run.IsControl)
                return Unit();
            double sum = 0;
            for (var i = 0; i < n; i++)
                sum += Unit();
            return sum / n;
        }
    }
}
