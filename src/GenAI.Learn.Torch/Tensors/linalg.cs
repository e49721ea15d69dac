using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>Orthogonal times upper triangular.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input) => Ops.linalg_qr.Two(input);
        /// <summary>Eigenvalues, rising, and eigenvectors (columns) of a symmetric matrix.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Ops.linalg_eigh.Two(input, UPLO.ToString());
        /// <summary>Eigenvalues, rising, of a symmetric matrix.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Ops.linalg_eigvalsh.Call(input, UPLO.ToString());
        /// <summary>U, S, Vh with input = U diag(S) Vh.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Ops.linalg_svd.Three(input, fullMatrices);
        /// <summary>The singular values, falling.</summary>
        public static Tensor svdvals(Tensor input) => Ops.linalg_svdvals.Call(input);
        /// <summary>The inverse of a square matrix.</summary>
        public static Tensor inv(Tensor input) => Ops.linalg_inv.Call(input);
        /// <summary>The pseudo-inverse.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Ops.linalg_pinv_float.Call(input, atol, rtol, hermitian);
        /// <summary>x with input x = other.</summary>
        public static Tensor solve(Tensor input, Tensor other) => Ops.linalg_solve.Call(input, other);
        /// <summary>x that comes closest to input x = other, with residuals, rank and singular values.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other)
        {
            var all = Ops.linalg_lstsq.Many(input, other);
            return (all[0], all[1], all[2], all[3]);
        }

        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => Ops.linalg_det.Call(input);
        /// <summary>The sign and the logarithm of the determinant.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Ops.linalg_slogdet.Two(input);
        /// <summary>The lower Cholesky factor of a symmetric positive definite matrix.</summary>
        public static Tensor cholesky(Tensor input) => Ops.linalg_cholesky.Call(input);
        /// <summary>The rank of a matrix.</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Ops.linalg_matrix_rank.Call(input, atol, rtol, hermitian);
        /// <summary>The 2-norm of all elements, or the p-norm over those dimensions.</summary>
        public static Tensor norm(Tensor input, double? ord = null, long[]? dims = null, bool keepdim = false) =>
            Ops.linalg_norm.Call(input, ord, dims, keepdim);
        /// <summary>The p-norm, the tensor taken as one vector or over those dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Ops.linalg_vector_norm.Call(input, ord, dims, keepdim);
    }

    internal static partial class Ops
    {
        internal static readonly Op linalg_qr = new("linalg_qr"), linalg_eigh = new("linalg_eigh"), linalg_eigvalsh = new("linalg_eigvalsh"),
            linalg_svd = new("linalg_svd"), linalg_svdvals = new("linalg_svdvals"), linalg_inv = new("linalg_inv"),
            linalg_pinv_float = new("linalg_pinv", "atol_rtol_float"), linalg_solve = new("linalg_solve"), linalg_lstsq = new("linalg_lstsq"),
            linalg_det = new("linalg_det"), linalg_slogdet = new("linalg_slogdet"), linalg_cholesky = new("linalg_cholesky"),
            linalg_matrix_rank = new("linalg_matrix_rank", "atol_rtol_float"), linalg_norm = new("linalg_norm"), linalg_vector_norm = new("linalg_vector_norm");
    }
}
