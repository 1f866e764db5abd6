namespace TheoryAtlas.Checks;

/// <summary>How a measured value is held against its prediction.</summary>
public enum Comparison
{
    /// <summary>The two are equal up to the tolerance.</summary>
    Equal,

    /// <summary>A fitted exponent or slope equals the predicted one up to the tolerance.</summary>
    Rate,

    /// <summary>The measured value exceeds the prediction by no more than the tolerance.</summary>
    AtMost,

    /// <summary>The measured value falls short of the prediction by no more than the tolerance.</summary>
    AtLeast,
}
