namespace TorchSharp;

/// <summary>How a quotient is rounded. The names are those that the operator takes.</summary>
public enum RoundingMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Towards zero.</summary>
    trunc,

    /// <summary>Towards negative infinity.</summary>
    floor,
}

/// <summary>Which direction of a Fourier transform carries the factor 1/n.</summary>
public enum FFTNormType
{
    /// <summary>The inverse transform.</summary>
    Backward = 0,

    /// <summary>The forward transform.</summary>
    Forward = 1,

    /// <summary>Both, as 1/√n.</summary>
    Ortho = 2,
}

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>As the tensor's default says.</summary>
    Default,

    /// <summary>Shape, element type and device.</summary>
    Metadata,

    /// <summary>The same, and then the elements.</summary>
    Julia,

    /// <summary>The elements, in nested brackets.</summary>
    Numpy,
}
