using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Training;

/// <summary>
/// Whole optimizer steps in one call each. TorchSharp has no binding of libtorch's operators on lists of tensors; TorchScript
/// reaches them.
/// </summary>
internal static class OptimizerScripts
{
    private static readonly Script Functions = new("""
        def zero(gradients: List[Tensor]) -> None:
            torch._foreach_zero_(gradients)

        def sgd(weights: List[Tensor], gradients: List[Tensor], rate: float) -> None:
            torch._foreach_add_(weights, gradients, alpha=-rate)

        def adam(weights: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor],
                 steps: List[Tensor], rate: float, beta1: float, beta2: float, eps: float) -> None:
            none: List[Tensor] = []
            steps[0].add_(1)
            torch._fused_adam_(weights, gradients, means, squares, none, steps, lr=rate, beta1=beta1, beta2=beta2,
                               weight_decay=0.0, eps=eps, amsgrad=False, maximize=False)

        def rms_prop(weights: List[Tensor], gradients: List[Tensor], squares: List[Tensor],
                     rate: float, alpha: float, eps: float) -> None:
            torch._foreach_mul_(squares, alpha)
            torch._foreach_addcmul_(squares, gradients, gradients, 1 - alpha)
            roots = torch._foreach_sqrt(squares)
            torch._foreach_add_(roots, eps)
            torch._foreach_addcdiv_(weights, gradients, roots, -rate)

        """);

    /// <summary>Sets every gradient to zero.</summary>
    public static void Zero(Tensor[] gradients) => Call("zero", [gradients]);

    /// <summary>weight -= rate * gradient.</summary>
    public static void Sgd(Tensor[] weights, Tensor[] gradients, double rate) => Call("sgd", weights, gradients, rate);

    /// <summary>One step of Adam (Kingma and Ba 2015, algorithm 1).</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="means">Running means of the gradients.</param>
    /// <param name="squares">Running means of their squares.</param>
    /// <param name="steps">The steps done, () float32: the one counter, named once for each weight.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="beta1">Decay of the means.</param>
    /// <param name="beta2">Decay of the squares.</param>
    /// <param name="eps">Added to the root.</param>
    public static void Adam(
        Tensor[] weights, Tensor[] gradients, Tensor[] means, Tensor[] squares, Tensor[] steps, double rate, double beta1, double beta2, double eps) =>
        Call("adam", weights, gradients, means, squares, steps, rate, beta1, beta2, eps);

    /// <summary>One step of RMSprop (Tieleman and Hinton 2012), without momentum.</summary>
    public static void RmsProp(Tensor[] weights, Tensor[] gradients, Tensor[] squares, double rate, double alpha, double eps) =>
        Call("rms_prop", weights, gradients, squares, rate, alpha, eps);

    private static void Call(string name, params object[] arguments)
    {
        using var _ = no_grad();
        Functions.Call(name, arguments);
    }
}
