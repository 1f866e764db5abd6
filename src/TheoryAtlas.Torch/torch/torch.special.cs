using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class special
    {
        public static Tensor bessel_j0(Tensor input) => Ops.special_bessel_j0.Call(input);
        public static Tensor bessel_j1(Tensor input) => Ops.special_bessel_j1.Call(input);
        public static Tensor bessel_y0(Tensor input) => Ops.special_bessel_y0.Call(input);
        public static Tensor bessel_y1(Tensor input) => Ops.special_bessel_y1.Call(input);
        public static Tensor digamma(Tensor input) => Ops.special_digamma.Call(input);
        public static Tensor entr(Tensor input) => Ops.special_entr.Call(input);
        public static Tensor erf(Tensor input) => Ops.special_erf.Call(input);
        public static Tensor erfc(Tensor input) => Ops.special_erfc.Call(input);
        public static Tensor erfcx(Tensor input) => Ops.special_erfcx.Call(input);
        public static Tensor erfinv(Tensor input) => Ops.special_erfinv.Call(input);
        public static Tensor exp2(Tensor input) => Ops.special_exp2.Call(input);
        public static Tensor expit(Tensor input) => Ops.special_expit.Call(input);
        public static Tensor expm1(Tensor input) => Ops.special_expm1.Call(input);
        public static Tensor gammaln(Tensor input) => Ops.special_gammaln.Call(input);
        public static Tensor i0(Tensor input) => Ops.special_i0.Call(input);
        public static Tensor i0e(Tensor input) => Ops.special_i0e.Call(input);
        public static Tensor i1(Tensor input) => Ops.special_i1.Call(input);
        public static Tensor i1e(Tensor input) => Ops.special_i1e.Call(input);
        public static Tensor log1p(Tensor input) => Ops.special_log1p.Call(input);
        public static Tensor log_ndtr(Tensor input) => Ops.special_log_ndtr.Call(input);
        public static Tensor ndtr(Tensor input) => Ops.special_ndtr.Call(input);
        public static Tensor ndtri(Tensor input) => Ops.special_ndtri.Call(input);
        public static Tensor psi(Tensor input) => Ops.special_psi.Call(input);
        public static Tensor sinc(Tensor input) => Ops.special_sinc.Call(input);
        public static Tensor modified_bessel_i0(Tensor input) => Ops.special_modified_bessel_i0.Call(input);
        public static Tensor modified_bessel_i1(Tensor input) => Ops.special_modified_bessel_i1.Call(input);
        public static Tensor modified_bessel_k0(Tensor input) => Ops.special_modified_bessel_k0.Call(input);
        public static Tensor modified_bessel_k1(Tensor input) => Ops.special_modified_bessel_k1.Call(input);
        public static Tensor gammainc(Tensor input, Tensor other) => Ops.special_gammainc.Call(input, other);
        public static Tensor gammaincc(Tensor input, Tensor other) => Ops.special_gammaincc.Call(input, other);
        public static Tensor multigammaln(Tensor input, long p) => Ops.special_multigammaln.Call(input, p);
        public static Tensor polygamma(long n, Tensor input) => Ops.special_polygamma.Call(n, input);
        public static Tensor logit(Tensor input, double? eps = null) => Ops.special_logit.Call(input, eps);
        public static Tensor round(Tensor input) => Ops.special_round.Call(input);
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.special_softmax.Call(input, dim, dtype);
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.special_log_softmax.Call(input, dim, dtype);
        public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => Ops.special_logsumexp.Call(input, dim, keepdim);
        public static Tensor xlog1py(Tensor input, Tensor other) => Ops.special_xlog1py.Call(input, other);
        public static Tensor xlog1py(Tensor input, Scalar other) => Ops.special_xlog1py_other_scalar.Call(input, other);
        public static Tensor xlog1py(Scalar input, Tensor other) => Ops.special_xlog1py_self_scalar.Call(input, other);
        public static Tensor xlogy(Tensor input, Tensor other) => Ops.special_xlogy.Call(input, other);
        public static Tensor xlogy(Tensor input, Scalar other) => Ops.special_xlogy_other_scalar.Call(input, other);
        public static Tensor xlogy(Scalar input, Tensor other) => Ops.special_xlogy_self_scalar.Call(input, other);
        public static Tensor zeta(Tensor input, Tensor other) => Ops.special_zeta.Call(input, other);
        public static Tensor zeta(Tensor input, Scalar other) => Ops.special_zeta_other_scalar.Call(input, other);
        public static Tensor zeta(Scalar input, Tensor other) => Ops.special_zeta_self_scalar.Call(input, other);
        public static Tensor chebyshev_polynomial_t(Tensor x, Tensor n) => Ops.special_chebyshev_polynomial_t.Call(x, n);
        public static Tensor chebyshev_polynomial_t(Tensor x, Scalar n) => Ops.special_chebyshev_polynomial_t_n_scalar.Call(x, n);
        public static Tensor chebyshev_polynomial_u(Tensor x, Tensor n) => Ops.special_chebyshev_polynomial_u.Call(x, n);
        public static Tensor chebyshev_polynomial_u(Tensor x, Scalar n) => Ops.special_chebyshev_polynomial_u_n_scalar.Call(x, n);
        public static Tensor chebyshev_polynomial_v(Tensor x, Tensor n) => Ops.special_chebyshev_polynomial_v.Call(x, n);
        public static Tensor chebyshev_polynomial_v(Tensor x, Scalar n) => Ops.special_chebyshev_polynomial_v_n_scalar.Call(x, n);
        public static Tensor chebyshev_polynomial_w(Tensor x, Tensor n) => Ops.special_chebyshev_polynomial_w.Call(x, n);
        public static Tensor chebyshev_polynomial_w(Tensor x, Scalar n) => Ops.special_chebyshev_polynomial_w_n_scalar.Call(x, n);
        public static Tensor hermite_polynomial_h(Tensor x, Tensor n) => Ops.special_hermite_polynomial_h.Call(x, n);
        public static Tensor hermite_polynomial_h(Tensor x, Scalar n) => Ops.special_hermite_polynomial_h_n_scalar.Call(x, n);
        public static Tensor hermite_polynomial_he(Tensor x, Tensor n) => Ops.special_hermite_polynomial_he.Call(x, n);
        public static Tensor hermite_polynomial_he(Tensor x, Scalar n) => Ops.special_hermite_polynomial_he_n_scalar.Call(x, n);
        public static Tensor laguerre_polynomial_l(Tensor x, Tensor n) => Ops.special_laguerre_polynomial_l.Call(x, n);
        public static Tensor laguerre_polynomial_l(Tensor x, Scalar n) => Ops.special_laguerre_polynomial_l_n_scalar.Call(x, n);
        public static Tensor legendre_polynomial_p(Tensor x, Tensor n) => Ops.special_legendre_polynomial_p.Call(x, n);
        public static Tensor legendre_polynomial_p(Tensor x, Scalar n) => Ops.special_legendre_polynomial_p_n_scalar.Call(x, n);
    }
}
