using TheoryAtlas.Checks;

namespace TheoryAtlas.Claims.TentFolds;

/// <summary>Lemma 1: counts the peaks of the m-fold tent.</summary>
[ClaimCheck("tent-folds")]
public sealed class Check : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        int folds = run.Int("folds");
        double height = run.IsControl ? 0.4 : 1;
        int cells = 1 << (folds + 1);
        int peaks = 0;
        for (var i = 1; i < cells; i++)
        {
            if (Folded(i) > Folded(i - 1) && Folded(i) > Folded(i + 1))
                peaks++;
        }

        return run.Evidence(Finding.Count("number of peaks", peaks, 1L << (folds - 1)));

        double Folded(int i)
        {
            double x = (double)i / cells;
            for (var fold = 0; fold < folds; fold++)
                x = height * (1 - Math.Abs(1 - 2 * x));
            return x;
        }
    }
}
