using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>PyTorch's first values of dense and convolution layers: uniform within 1 / sqrt(fan in).</summary>
internal static class Fan
{
    internal static Parameter Weight(long[] shape, Device? device, ScalarType? dtype)
    {
        var weight = empty(shape, dtype, device);
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        return new Parameter(weight);
    }

    internal static Parameter Bias(long length, Tensor weight, Device? device, ScalarType? dtype)
    {
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        return new Parameter(nn.init.uniform_(empty(length, dtype, device), -bound, bound));
    }
}
