using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Ops.matmul.Call(this, target);
        public Tensor mm(Tensor target) => Ops.mm.Call(this, target);
        public Tensor mv(Tensor target) => Ops.mv.Call(this, target);
        public Tensor dot(Tensor target) => Ops.dot.Call(this, target);
        public Tensor vdot(Tensor target) => Ops.vdot.Call(this, target);
        public Tensor bmm(Tensor batch2) => Ops.bmm.Call(this, batch2);
        public Tensor inner(Tensor vec2) => Ops.inner.Call(this, vec2);
        public Tensor outer(Tensor vec2) => Ops.outer.Call(this, vec2);
        public Tensor ger(Tensor vec2) => Ops.ger.Call(this, vec2);
        public Tensor kron(Tensor other) => Ops.kron.Call(this, other);
        public Tensor cross(Tensor other, long? dim = null) => Ops.cross.Call(this, other, dim);
        public Tensor trace() => Ops.trace.Call(this);
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.addmm.Call(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.addmm_.Call(this, mat1, mat2, (double)beta, (double)alpha);
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => Ops.addmv.Call(this, mat, vec, (double)beta, (double)alpha);
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => Ops.addr.Call(this, vec1, vec2, (double)beta, (double)alpha);
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Ops.baddbmm.Call(this, batch1, batch2, (double)beta, (double)alpha);
        public Tensor matrix_power(long n) => Ops.matrix_power.Call(this, n);
        public Tensor matrix_exp() => Ops.linalg_matrix_exp.Call(this);
        public Tensor det() => Ops.linalg_det.Call(this);
        public Tensor logdet() => Ops.logdet.Call(this);
        public Tensor inverse() => Ops.linalg_inv.Call(this);
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Ops.linalg_pinv.Call(this, rcond, hermitian);
        public Tensor cholesky(bool upper = false) => Ops.linalg_cholesky.Call(this, upper);
        public Tensor cholesky_inverse(bool upper = false) => Ops.cholesky_inverse.Call(this, upper);
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Ops.cholesky_solve.Call(this, input2, upper);
        public (Tensor sign, Tensor logabsdet) slogdet() => Ops.linalg_slogdet.Call2(this);
        public Tensor cdist(Tensor x2, double p = 2.0) => Ops.cdist.Call(this, x2, p);
    }
}
