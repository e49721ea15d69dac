namespace TorchSharp;

public static partial class torch
{
    /// <summary>Matrix product, broadcast over leading dimensions.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);
    /// <summary>The product of two matrices.</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);
    /// <summary>Products of two batches of matrices.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);
    /// <summary>Matrix times vector.</summary>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);
    /// <summary>The inner product of two vectors.</summary>
    public static Tensor dot(Tensor input, Tensor target) => input.dot(target);
    /// <summary>The outer product of two vectors.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);
    /// <summary>beta times this plus alpha times a matrix product.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => input.addmm(mat1, mat2, beta, alpha);
    /// <summary>beta times this plus alpha times a batch of matrix products.</summary>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);
    /// <summary>The Kronecker product.</summary>
    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);
    /// <summary>The inverse of a square matrix.</summary>
    public static Tensor inverse(Tensor input) => input.inverse();
    /// <summary>The pseudo-inverse.</summary>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);
    /// <summary>The determinant.</summary>
    public static Tensor det(Tensor input) => input.det();
    /// <summary>The logarithm of the determinant.</summary>
    public static Tensor logdet(Tensor input) => input.logdet();
    /// <summary>The sum of the diagonal.</summary>
    public static Tensor trace(Tensor input) => input.trace();
    /// <summary>The Cholesky factor.</summary>
    public static Tensor cholesky(Tensor input, bool upper = false) => input.cholesky(upper);
    /// <summary>The matrix multiplied with itself.</summary>
    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);
    /// <summary>The exponential of the matrix.</summary>
    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();
    /// <summary>The product summed over pairs of dimensions.</summary>
    public static Tensor tensordot(Tensor input, Tensor b, long[] dims1, long[] dims2) => input.tensordot(b, dims1, dims2);
}
