using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// Everything that draws random numbers: from the given generator, or else from the global one.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor bernoulli(Generator? generator = null) => Ops.bernoulli.Call(this, generator);
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Ops.multinomial.Call(this, num_samples, replacement, generator);
        public Tensor poisson(Generator? generator = null) => Ops.poisson.Call(this, generator);
        public Tensor binomial(Tensor prob, Generator? generator = null) => Ops.binomial.Call(this, prob, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Ops.bernoulli__float.Call(this, p, generator);
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Ops.bernoulli__Tensor.Call(this, p, generator);
        public Tensor cauchy_(double median = 0.0, double sigma = 1.0, Generator? generator = null) => Ops.cauchy_.Call(this, median, sigma, generator);
        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) => Ops.exponential_.Call(this, lambda, generator);
        public Tensor geometric_(double p, Generator? generator = null) => Ops.geometric_.Call(this, p, generator);
        public Tensor log_normal_(double mean = 1.0, double std = 2.0, Generator? generator = null) => Ops.log_normal_.Call(this, mean, std, generator);
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) => Ops.normal_.Call(this, mean, std, generator);
        public Tensor uniform_(double from = 0.0, double to = 1.0, Generator? generator = null) => Ops.uniform_.Call(this, from, to, generator);
        public Tensor random_(long from, long to, Generator? generator = null) => Ops.random__from.Call(this, from, to, generator);
    }

    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => WithGrad(Ops.rand_generator.Call(size, generator, dtype, default, device), requires_grad);
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand(size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor rand(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand(size.Shape, dtype, device, requires_grad, generator);
    public static Tensor rand(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand([dim0], dtype, device, requires_grad, generator);
    public static Tensor rand(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand([dim0, dim1], dtype, device, requires_grad, generator);
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand([dim0, dim1, dim2], dtype, device, requires_grad, generator);
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => rand([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => WithGrad(Ops.randn_generator.Call(size, generator, dtype, default, device), requires_grad);
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn(size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor randn(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn(size.Shape, dtype, device, requires_grad, generator);
    public static Tensor randn(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn([dim0], dtype, device, requires_grad, generator);
    public static Tensor randn(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn([dim0, dim1], dtype, device, requires_grad, generator);
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn([dim0, dim1, dim2], dtype, device, requires_grad, generator);
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => WithGrad(Ops.randint_low_generator.Call(low, high, size, generator, dtype ?? ScalarType.Int64, default, device), requires_grad);
    public static Tensor randint(long low, long high, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randint(low, high, size.ToArray(), dtype, device, requires_grad, generator);
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randint(low, high, size.Shape, dtype, device, requires_grad, generator);
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randint(0, high, size, dtype, device, requires_grad, generator);
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randint(0, high, size.Shape, dtype, device, requires_grad, generator);
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => WithGrad(Ops.randperm_generator.Call(n, generator, dtype ?? ScalarType.Int64, default, device), requires_grad);

    public static Tensor normal(Tensor means, Tensor stddev, Generator? generator = null) => Ops.normal_Tensor_Tensor.Call(means, stddev, generator);
    public static Tensor normal(Tensor mean, double std = 1.0, Generator? generator = null) => Ops.normal_Tensor_float.Call(mean, std, generator);
    public static Tensor normal(double mean, Tensor std, Generator? generator = null) => Ops.normal_float_Tensor.Call(mean, std, generator);
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => WithGrad(empty(size, dtype, device).normal_(mean, std, generator), requires_grad);
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => input.multinomial(num_samples, replacement, generator);
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);
    public static Tensor binomial(Tensor count, Tensor prob, Generator? generator = null) => count.binomial(prob, generator);
    internal static Tensor _standard_gamma(Tensor input, Generator? generator = null) => Ops._standard_gamma.Call(input, generator);
    internal static Tensor _sample_dirichlet(Tensor input, Generator? generator = null) => Ops._sample_dirichlet.Call(input, generator);
}
