namespace TheoryAtlas.Checks;

/// <summary>Which of a run's two measurements is being made.</summary>
public enum Arm
{
    /// <summary>Every hypothesis of the claim holds; all findings must pass.</summary>
    Theorem,

    /// <summary>One hypothesis is broken; some finding must fail, or the check proves nothing.</summary>
    Control,
}
