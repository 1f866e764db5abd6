using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The style of <c>ToString()</c>.</summary>
        public static TensorStringStyle DefaultOutputStyle { get; set; } = TensorStringStyle.Metadata;

        private const int EdgeItems = 3;
        private const int Threshold = 1000;

        public override string ToString() => IsInvalid ? "(disposed tensor)" : ToString(DefaultOutputStyle);

        public string ToString(TensorStringStyle style, string fltFormat = "g5") => style switch
        {
            TensorStringStyle.Julia => $"{Metadata()}\n{Elements(this, fltFormat)}",
            TensorStringStyle.Numpy => Elements(this, fltFormat),
            _ => Metadata(),
        };

        public string str(string fltFormat = "g5", TensorStringStyle style = TensorStringStyle.Julia) => ToString(style, fltFormat);
        public string jlstr(string fltFormat = "g5") => ToString(TensorStringStyle.Julia, fltFormat);
        public string npstr(string fltFormat = "g5") => ToString(TensorStringStyle.Numpy, fltFormat);

        private string Metadata() => $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

        private static string Elements(Tensor tensor, string format)
        {
            using var scope = NewDisposeScope();
            var text = new StringBuilder();
            Append(text, tensor.detach(), format, tensor.NumberOfElements > Threshold, 1);
            return text.ToString();
        }

        private static void Append(StringBuilder text, Tensor tensor, string format, bool shorten, int indent)
        {
            if (tensor.ndim == 0)
            {
                text.Append(Format(tensor.ToScalar(), format));
                return;
            }
            var separator = tensor.ndim == 1 ? " " : "\n" + new string(' ', indent);
            var count = tensor.shape[0];
            text.Append('[');
            for (long k = 0; k < count; k++)
            {
                if (k > 0) text.Append(separator);
                if (shorten && k == EdgeItems && count > 2 * EdgeItems)
                {
                    text.Append("...").Append(separator);
                    k = count - EdgeItems;
                }
                Append(text, tensor[k], format, shorten, indent + 1);
            }
            text.Append(']');
        }

        private static string Format(Scalar value, string format) =>
            value.Type == ScalarType.Float64 ? value.ToDouble().ToString(format) : value.ToString();
    }
}
