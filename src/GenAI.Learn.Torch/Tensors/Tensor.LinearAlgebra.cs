using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Matrix product, broadcast over leading dimensions.</summary>
        public Tensor matmul(Tensor target) => Ops.matmul.Call(this, target);
        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => Ops.mm.Call(this, target);
        /// <summary>Products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2) => Ops.bmm.Call(this, batch2);
        /// <summary>Matrix times vector.</summary>
        public Tensor mv(Tensor target) => Ops.mv.Call(this, target);
        /// <summary>The inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Ops.dot.Call(this, target);
        /// <summary>The outer product of two vectors.</summary>
        public Tensor outer(Tensor vec2) => Ops.outer.Call(this, vec2);
        /// <summary>beta times this plus alpha times a matrix product.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.addmm.Call(this, mat1, mat2, (double)beta, (double)alpha);
        /// <summary>beta times this plus alpha times a batch of matrix products.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Ops.baddbmm.Call(this, batch1, batch2, (double)beta, (double)alpha);
        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Ops.kron.Call(this, other);
        /// <summary>The inverse of a square matrix.</summary>
        public Tensor inverse() => Ops.inverse.Call(this);
        /// <summary>The pseudo-inverse.</summary>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Ops.linalg_pinv.Call(this, rcond, hermitian);
        /// <summary>The determinant.</summary>
        public Tensor det() => Ops.det.Call(this);
        /// <summary>The logarithm of the determinant.</summary>
        public Tensor logdet() => Ops.logdet.Call(this);
        /// <summary>The sum of the diagonal.</summary>
        public Tensor trace() => Ops.trace.Call(this);
        /// <summary>The Cholesky factor.</summary>
        public Tensor cholesky(bool upper = false) => Ops.cholesky.Call(this, upper);
        /// <summary>The matrix multiplied with itself.</summary>
        public Tensor matrix_power(int n) => Ops.matrix_power.Call(this, (long)n);
        /// <summary>The exponential of the matrix.</summary>
        public Tensor matrix_exp() => Ops.matrix_exp.Call(this);
        /// <summary>The product summed over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Ops.tensordot.Call(this, b, dims1, dims2);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            matmul = new("matmul"), mm = new("mm"), bmm = new("bmm"), mv = new("mv"), dot = new("dot"), outer = new("outer"),
            addmm = new("addmm"), baddbmm = new("baddbmm"), kron = new("kron"), inverse = new("inverse"), linalg_pinv = new("linalg_pinv"),
            det = new("det"), logdet = new("logdet"), trace = new("trace"), cholesky = new("cholesky"), matrix_power = new("matrix_power"),
            matrix_exp = new("matrix_exp"), tensordot = new("tensordot");
    }
}
