using TheoryAtlas.Checks;

namespace TheoryAtlas.Claims.KernelStays;

/// <summary>Proposition 3: compares the kernel at two weights.</summary>
[ClaimCheck("kernel-stays")]
public sealed class Check : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        double change = Math.Abs(Kernel(2) - Kernel(1));
        return run.Evidence(Finding.AtMost("change of the kernel", change, 0, 1e-12, "rounding of three products"));

        double Slope(double weight, double x) => run.IsControl ? 2 * weight * x : x;

        double Kernel(double weight) => Slope(weight, 0.5) * Slope(weight, 0.75);
    }
}
