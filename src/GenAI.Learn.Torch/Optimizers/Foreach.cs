using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One operator over a list of tensors: one launch on a GPU instead of one each.</summary>
internal static class Foreach
{
    private static readonly Op neg = new("_foreach_neg"), sqrt = new("_foreach_sqrt"), add = new("_foreach_add", "List"), addTo = new("_foreach_add_", "List"),
        addNumber = new("_foreach_add_", "Scalar"), mulNumber = new("_foreach_mul_", "Scalar"), divNumber = new("_foreach_div_", "Scalar"),
        addcmul = new("_foreach_addcmul", "Scalar"), addcmulTo = new("_foreach_addcmul_", "Scalar"), addcdivTo = new("_foreach_addcdiv_", "Scalar");

    internal static Tensor[] Neg(Tensor[] x) => neg.Many(x);

    internal static Tensor[] Sqrt(Tensor[] x) => sqrt.Many(x);

    /// <summary>x + alpha y.</summary>
    internal static Tensor[] Add(Tensor[] x, Tensor[] y, double alpha) => add.Many(x, y, alpha);

    /// <summary>x += alpha y.</summary>
    internal static void AddTo(Tensor[] x, Tensor[] y, double alpha) => addTo.Run(x, y, alpha);

    /// <summary>x += a.</summary>
    internal static void AddTo(Tensor[] x, double a) => addNumber.Run(x, a);

    /// <summary>x *= a.</summary>
    internal static void MulTo(Tensor[] x, double a) => mulNumber.Run(x, a);

    /// <summary>x /= a.</summary>
    internal static void DivTo(Tensor[] x, double a) => divNumber.Run(x, a);

    /// <summary>x + a y z.</summary>
    internal static Tensor[] Addcmul(Tensor[] x, Tensor[] y, Tensor[] z, double a) => addcmul.Many(x, y, z, a);

    /// <summary>x += a y z.</summary>
    internal static void AddcmulTo(Tensor[] x, Tensor[] y, Tensor[] z, double a) => addcmulTo.Run(x, y, z, a);

    /// <summary>x += a y / z.</summary>
    internal static void AddcdivTo(Tensor[] x, Tensor[] y, Tensor[] z, double a) => addcdivTo.Run(x, y, z, a);

    /// <summary>x = max(x, y).</summary>
    internal static void MaximumTo(Tensor[] x, Tensor[] y)
    {
        for (var i = 0; i < x.Length; i++) x[i].copy_(x[i].maximum(y[i]));
    }

    internal static void CopyTo(Tensor[] x, Tensor[] y)
    {
        for (var i = 0; i < x.Length; i++) x[i].copy_(y[i]);
    }
}
