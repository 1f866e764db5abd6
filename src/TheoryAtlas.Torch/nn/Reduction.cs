namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What a loss does with the values of its elements; the numbers are ATen's.</summary>
        public enum Reduction : long
        {
            /// <summary>Returns them as they are.</summary>
            None = 0,

            /// <summary>Averages them.</summary>
            Mean = 1,

            /// <summary>Sums them.</summary>
            Sum = 2,
        }
    }
}
