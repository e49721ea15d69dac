using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Modules;

/// <summary>One Adam step over raw memory, in one pass: the operations and their order are PyTorch's.</summary>
internal readonly struct AdamPass
{
    private readonly float beta1, beta2, rest1, rest2, eps, decay, keep, correction, rate, sign;

    private AdamPass(Adam.Options options, long steps, bool decoupled)
    {
        var (b1, b2, lr) = (options.beta1!.Value, options.beta2!.Value, options.LearningRate!.Value);
        (beta1, beta2, rest1, rest2) = ((float)b1, (float)b2, (float)(1 - b1), (float)(1 - b2));
        eps = (float)options.eps!.Value;
        decay = decoupled ? 0 : (float)options.weight_decay!.Value;
        keep = decoupled ? (float)(1 - lr * options.weight_decay!.Value) : 1;
        correction = (float)Math.Sqrt(1 - Math.Pow(b2, steps));
        rate = (float)(-lr / (1 - Math.Pow(b1, steps)));
        sign = options.maximize!.Value ? -1 : 1;
    }

    internal static AdamPass At(Adam.Options options, long steps, bool decoupled) => new(options, steps, decoupled);

    internal void Run(Span<float> parameter, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, Span<float> largest)
    {
        var whole = parameter.Length - parameter.Length % Vector<float>.Count;
        var p = MemoryMarshal.Cast<float, Vector<float>>(parameter[..whole]);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient[..whole])[..p.Length];
        var m = MemoryMarshal.Cast<float, Vector<float>>(mean[..whole])[..p.Length];
        var v = MemoryMarshal.Cast<float, Vector<float>>(square[..whole])[..p.Length];
        for (var i = 0; i < p.Length; i++)
        {
            var old = p[i] * keep;
            var grad = g[i] * sign + old * decay;
            m[i] = m[i] * beta1 + grad * rest1;
            v[i] = v[i] * beta2 + grad * grad * rest2;
            var scale = v[i];
            if (!largest.IsEmpty)
            {
                var most = MemoryMarshal.Cast<float, Vector<float>>(largest[..whole]);
                scale = most[i] = Vector.Max(most[i], scale);
            }
            p[i] = old + m[i] / (Vector.SquareRoot(scale) / new Vector<float>(correction) + new Vector<float>(eps)) * rate;
        }
        for (var i = whole; i < parameter.Length; i++) One(i, parameter, gradient, mean, square, largest);
    }

    private void One(int i, Span<float> parameter, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, Span<float> largest)
    {
        var old = parameter[i] * keep;
        var grad = gradient[i] * sign + old * decay;
        mean[i] = mean[i] * beta1 + grad * rest1;
        square[i] = square[i] * beta2 + grad * grad * rest2;
        var scale = square[i];
        if (!largest.IsEmpty) scale = largest[i] = Math.Max(largest[i], scale);
        parameter[i] = old + mean[i] / (MathF.Sqrt(scale) / correction + eps) * rate;
    }
}
