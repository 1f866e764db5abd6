namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(q·kᵀ/√d + mask)·v.</summary>
            /// <param name="query">Shape (…, L, d).</param>
            /// <param name="key">Shape (…, S, d).</param>
            /// <param name="value">Shape (…, S, e).</param>
            /// <param name="attn_mask">Added to the scores; a Boolean mask says instead which may be seen. Shape broadcasts to (…, L, S).</param>
            /// <param name="p">The probability of dropout of the weights.</param>
            /// <param name="is_casual">Whether position i sees positions up to i only (the name is upstream's).</param>
            /// <returns>Shape (…, L, e).</returns>
            /// <exception cref="ArgumentException">Both a mask and the causal mask are asked for.</exception>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null,
                double p = 0.0, bool is_casual = false)
            {
                if (attn_mask is not null && is_casual)
                    throw new ArgumentException("Casual attention masking cannot pass a mask.", nameof(attn_mask));
                // libtorch 1.13 has no public operator of this name, so it is composed.
                using var scope = NewDisposeScope();
                var scores = query.div(Math.Sqrt(query.shape[^1])).matmul(key.transpose(-2, -1));
                if (is_casual) attn_mask = ones(query.shape[^2], key.shape[^2], dtype: ScalarType.Bool).tril();
                if (attn_mask is not null)
                {
                    scores = attn_mask.dtype == ScalarType.Bool
                        ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity)
                        : scores.add(attn_mask);
                }
                var weights = softmax(scores, -1);
                if (p > 0) weights = dropout(weights, p);
                return weights.matmul(value).MoveToOuterDisposeScope();
            }
        }
    }
}
