using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class LinearAlgebraTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Tensor _a;
    private readonly Tensor _symmetric;

    public LinearAlgebraTests()
    {
        _a = randn(5, 5, float64, generator: new Generator(1));
        _symmetric = _a.matmul(_a.T) + eye(5, dtype: float64);
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Products_have_their_known_values()
    {
        var m = tensor(new double[,] { { 1, 2 }, { 3, 4 } });
        var v = tensor([5.0, 6.0]);

        Close.To([17, 39], m.mv(v));
        Close.To([17, 39], m.matmul(v));
        Close.To([7, 10, 15, 22], m.mm(m));
        Close.To(61, v.dot(v));
        Close.To([25, 30, 30, 36], v.outer(v));
        Close.To([7, 10, 15, 22], m.unsqueeze(0).bmm(m.unsqueeze(0)));
        Close.To([5, 6, 10, 12, 15, 18, 20, 24], m.kron(v));
        Close.To(5, m.trace());
        Close.To([8, 12, 18, 26], m.addmm(m, m));
        Close.To([0, 0, 1], cross(tensor([1.0, 0, 0]), tensor([0.0, 1, 0])));
        Close.To([37, 54, 81, 118], m.matrix_power(3));
        Close.To([17, 39], tensordot(m, v, 1));
    }

    [Fact]
    public void Einsum_sums_over_the_letters_that_are_left_out()
    {
        Close.To(_a.matmul(_symmetric), einsum("ij,jk->ik", _a, _symmetric));
        Close.To(_a.trace(), einsum("ii", _a));
    }

    [Fact]
    public void The_singular_value_decomposition_multiplies_back()
    {
        var wide = _a[TensorIndex.Slice(0, 3)];

        var (u, s, vh) = linalg.svd(wide, fullMatrices: false);

        Assert.Equal([3, 3], u.shape);
        Assert.Equal([3, 5], vh.shape);
        Close.To(wide, u.matmul(s.diag()).matmul(vh));
        Close.To(eye(3, dtype: float64), u.T.matmul(u));
        Close.To(s, linalg.svdvals(wide));
        Assert.Equal([5, 5], linalg.svd(wide).Vh.shape);
    }

    [Fact]
    public void Eigenvectors_of_a_symmetric_matrix_are_orthogonal_and_diagonalise_it()
    {
        var (values, vectors) = linalg.eigh(_symmetric);

        Close.To(_symmetric, vectors.matmul(values.diag()).matmul(vectors.T));
        Close.To(eye(5, dtype: float64), vectors.T.matmul(vectors));
        Close.To(values, linalg.eigvalsh(_symmetric));
        Close.To(values.sum(), _symmetric.trace());
    }

    [Fact]
    public void Eigenvalues_of_a_rotation_are_a_conjugate_pair()
    {
        var rotation = tensor(new double[,] { { 0, -1 }, { 1, 0 } });

        var (values, vectors) = linalg.eig(rotation);

        Assert.Equal(complex128, values.dtype);
        Close.To([-1, 1], values.imag.sort().Values);
        Close.To(zeros(2, 2, float64), (rotation.to_type(complex128).matmul(vectors) - vectors * values).abs());
        Close.To([-1, 1], linalg.eigvals(rotation).imag.sort().Values);
    }

    [Fact]
    public void Solutions_solve()
    {
        var b = randn(5, 2, float64, generator: new Generator(2));
        var (q, r) = linalg.qr(_a);
        var l = linalg.cholesky(_symmetric);

        Close.To(b, _a.matmul(linalg.solve(_a, b)));
        Close.To(b, _a.matmul(linalg.lstsq(_a, b).Solution));
        Close.To(b, l.matmul(linalg.solve_triangular(l, b, upper: false)));
        Close.To(_a, q.matmul(r));
        Close.To(_symmetric, l.matmul(l.T));
        Close.To(eye(5, dtype: float64), _a.matmul(linalg.inv(_a)));
        Close.To(linalg.inv(_a), linalg.pinv(_a));
        var (p, lower, upper) = linalg.lu(_a);
        Close.To(_a, p.matmul(lower).matmul(upper));
    }

    [Fact]
    public void Determinants_ranks_and_norms_agree_with_the_spectrum()
    {
        var s = linalg.svdvals(_a);
        var (sign, logarithm) = linalg.slogdet(_a);

        Close.To(s.prod(), linalg.det(_a).abs());
        Close.To(linalg.det(_a), sign * logarithm.exp());
        Close.To(s[0], linalg.matrix_norm(_a, 2.0));
        Close.To(s.sum(), linalg.matrix_norm(_a, "nuc"));
        Close.To(_a.norm(), linalg.matrix_norm(_a));
        Close.To(_a.norm(), linalg.norm(_a));
        Close.To(s[0] / s[4], linalg.cond(_a), 1e-8);
        Close.To(6, linalg.vector_norm(tensor([1.0, -2, 3]), 1));
        Close.To(3, linalg.vector_norm(tensor([1.0, -2, 3]), double.PositiveInfinity));
        Assert.Equal(1, linalg.matrix_rank(ones(3, 3, float64)).item<long>());
        Close.To(linalg.eigvalsh(_symmetric).exp().log().sum(), linalg.slogdet(linalg.matrix_exp(_symmetric / 10)).logabsdet * 10, 1e-8);
    }

    [Fact]
    public void A_singular_system_is_an_error_with_the_message_of_libtorch()
    {
        var error = Assert.Throws<ExternalException>(() => linalg.solve(zeros(2, 2), ones(2)));

        Assert.Contains("singular", error.Message, StringComparison.Ordinal);
    }
}
