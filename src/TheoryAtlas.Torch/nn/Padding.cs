namespace TorchSharp;

/// <summary>How the border of an input is filled before a convolution or by <c>pad</c>.</summary>
public enum PaddingModes
{
    /// <summary>With zeros.</summary>
    Zeros = 0,

    /// <summary>With the reflection of the input, the edge not repeated.</summary>
    Reflect = 1,

    /// <summary>With copies of the edge.</summary>
    Replicate = 2,

    /// <summary>With the opposite side, as on a torus.</summary>
    Circular = 3,

    /// <summary>With a given constant.</summary>
    Constant = 4,
}

/// <summary>Padding of a convolution given by its effect instead of by its width.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,

    /// <summary>As much as keeps the spatial size at stride one.</summary>
    Same = 1,
}
