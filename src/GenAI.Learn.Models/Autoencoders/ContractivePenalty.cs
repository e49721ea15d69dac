using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// What a contractive autoencoder adds to its loss (Rifai, Vincent, Muller, Glorot and Bengio 2011): the squared Frobenius norm of the
/// encoder's Jacobian, the sum of the squares of all derivatives of the code's values by the input's. Exact, in two ways.
/// </summary>
public static class ContractivePenalty
{
    /// <summary>The closed form for an encoder of one dense layer with a sigmoid: sum over j of (h_j (1 - h_j))^2 sum over i of W_ji^2.</summary>
    /// <param name="codes">h, (N, code).</param>
    /// <param name="weights">W, (code, inputs).</param>
    /// <returns>The mean over the codes, a scalar.</returns>
    public static Tensor OfSigmoidLayer(Tensor codes, Tensor weights)
    {
        using var scope = NewDisposeScope();
        var slopes = codes * (1 - codes);                               // (N, code): the sigmoid's derivative
        return slopes.square().mv(weights.square().sum(1)).mean().MoveToOuterDisposeScope();
    }

    /// <summary>The same of any encoder: one backward pass for each value of the code.</summary>
    /// <param name="encode">Inputs (N, ...) to codes (N, code); each code depends on its own input alone.</param>
    /// <param name="inputs">(N, ...).</param>
    /// <returns>The mean over the inputs, a scalar that can itself be differentiated by the encoder's weights.</returns>
    public static Tensor OfAny(Func<Tensor, Tensor> encode, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        return (Jacobian(encode, inputs).square().sum() / inputs.shape[0]).MoveToOuterDisposeScope();
    }

    /// <summary>The encoder's Jacobian at each input.</summary>
    /// <param name="encode">Inputs (N, ...) to codes (N, code); each code depends on its own input alone.</param>
    /// <param name="inputs">(N, ...).</param>
    /// <returns>(N, code, inputs): the derivative of each value of the code by each of the input's.</returns>
    public static Tensor Jacobian(Func<Tensor, Tensor> encode, Tensor inputs)
    {
        using var grad = enable_grad();
        using var scope = NewDisposeScope();
        var free = inputs.detach().clone().requires_grad_();
        var codes = encode(free);
        var rows = new List<Tensor>();
        for (var j = 0L; j < codes.shape[1]; j++)
            rows.Add(Guarded.Gradient(codes.select(1, j).sum(), free, createGraph: true).flatten(1));
        return stack(rows, 1).MoveToOuterDisposeScope();
    }
}
