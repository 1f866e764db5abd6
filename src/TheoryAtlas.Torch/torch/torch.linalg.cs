using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        public static Tensor cholesky(Tensor input) => Ops.linalg_cholesky.Call(input);
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) => Ops.linalg_cholesky_ex.Call2(input, false, check_errors);
        public static Tensor cond(Tensor input) => Ops.linalg_cond.Call(input);
        public static Tensor cond(Tensor input, int p) => Ops.linalg_cond.Call(input, p);
        public static Tensor cond(Tensor input, double p) => Ops.linalg_cond.Call(input, p);
        public static Tensor cond(Tensor input, string p) => Ops.linalg_cond_p_str.Call(input, p);
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Ops.linalg_cross.Call(input, other, dim);
        public static Tensor det(Tensor input) => Ops.linalg_det.Call(input);
        public static (Tensor sign, Tensor logabsdet) slogdet(Tensor A) => Ops.linalg_slogdet.Call2(A);
        public static Tensor diagonal(Tensor A, int offset = 0, int dim1 = -2, int dim2 = -1) => Ops.linalg_diagonal.Call(A, offset, dim1, dim2);
        public static (Tensor L, Tensor V) eig(Tensor input) => Ops.linalg_eig.Call2(input);
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Ops.linalg_eigh.Call2(input, UPLO.ToString());
        public static Tensor eigvals(Tensor input) => Ops.linalg_eigvals.Call(input);
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Ops.linalg_eigvalsh.Call(input, UPLO.ToString());
        public static Tensor householder_product(Tensor A, Tensor tau) => Ops.linalg_householder_product.Call(A, tau);
        public static Tensor inv(Tensor input) => Ops.linalg_inv.Call(input);
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) => Ops.linalg_inv_ex.Call2(input, check_errors);
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) => Ops.linalg_lstsq.Call4(input, other);
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond) => Ops.linalg_lstsq.Call4(input, other, rcond);
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Ops.linalg_lu.Call3(input, pivot);
        public static (Tensor LU, Tensor? Pivots) lu_factor(Tensor input, bool pivot = true) => Ops.linalg_lu_factor.Call2(input, pivot);
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false) => Ops.linalg_lu_solve.Call(LU, pivots, B, left, adjoint);
        public static (Tensor LD, Tensor pivots) ldl_factor(Tensor A, bool hermitian = true) => Ops.linalg_ldl_factor.Call2(A, hermitian);
        public static Tensor matmul(Tensor input, Tensor other) => Ops.linalg_matmul.Call(input, other);
        public static Tensor matrix_exp(Tensor input) => Ops.linalg_matrix_exp.Call(input);
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) => Ops.linalg_matrix_norm_str_ord.Call(input, ord, dims ?? [-2, -1], keepdim);
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_matrix_norm.Call(input, ord, dims ?? [-2, -1], keepdim);
        public static Tensor matrix_power(Tensor input, int n) => Ops.linalg_matrix_power.Call(input, n);
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Ops.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => Ops.linalg_matrix_rank_atol_rtol_tensor.Call(input, atol, rtol, hermitian);
        public static Tensor multi_dot(IList<Tensor> tensors) => Ops.linalg_multi_dot.Call(tensors.ToArray());
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm_ord_str.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, ord, dims, keepdim);
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Ops.linalg_norm.Call(input, Arg.None, dims, keepdim);
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Ops.linalg_pinv_atol_rtol_float.Call(input, atol, rtol, hermitian);
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => Ops.linalg_pinv_atol_rtol_tensor.Call(input, atol, rtol, hermitian);
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) => Ops.linalg_qr.Call2(input, mode switch { QRMode.Complete => "complete", QRMode.R => "r", _ => "reduced" });
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Ops.linalg_solve.Call(A, B, left);
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false) => Ops.linalg_solve_ex.Call2(A, B, left, check_errors);
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false) => Ops.linalg_solve_triangular.Call(A, B, upper, left, unitriangular);
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Ops.linalg_svd.Call3(input, fullMatrices);
        public static Tensor svdvals(Tensor input) => Ops.linalg_svdvals.Call(input);
        public static Tensor tensorinv(Tensor input, long ind) => Ops.linalg_tensorinv.Call(input, ind);
        public static Tensor tensorsolve(Tensor input, Tensor other, long[]? dims = null) => Ops.linalg_tensorsolve.Call(input, other, dims);
        public static Tensor vander(Tensor input, long? N = null) => Ops.linalg_vander.Call(input, N);
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1) => Ops.linalg_vecdot.Call(x, y, dim);
        public static Tensor vector_norm(Tensor input, double ord = 2d, long[]? dims = null, bool keepdim = false) => Ops.linalg_vector_norm.Call(input, ord, dims, keepdim);

        public enum QRMode
        {
            Reduced = 0,
            Complete = 1,
            R = 2,
        }
    }
}
