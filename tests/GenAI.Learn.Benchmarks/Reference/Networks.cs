using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The networks of the six workloads, of the same layers as in pytorch.py.</summary>
internal static class Networks
{
    internal static Sequential First() => nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 1), nn.Sigmoid());

    internal static Sequential Vanilla() => nn.Sequential(Dense(784, 256, 64, 16), nn.ReLU(), Dense(16, 64, 256, 784), nn.Sigmoid());

    internal static Sequential Convolutional(IConvolutions by) => nn.Sequential(
        by.Of(1, 16, 3, padding: 1), nn.ReLU(), nn.MaxPool2d(2),
        by.Of(16, 32, 3, padding: 1), nn.ReLU(), nn.MaxPool2d(2),
        by.Transposed(32, 16, 2, 2), nn.ReLU(),
        by.Transposed(16, 1, 2, 2), nn.Sigmoid());

    internal static Sequential PointGenerator() => Dense(2, 64, 64, 2);

    internal static Sequential PointDiscriminator() => Dense(2, 64, 64, 1);

    internal static Sequential ImageGenerator(IConvolutions by) => nn.Sequential(
        by.Transposed(64, 128, 7, bias: false), nn.BatchNorm2d(128), nn.ReLU(),
        by.Transposed(128, 64, 4, 2, 1, bias: false), nn.BatchNorm2d(64), nn.ReLU(),
        by.Transposed(64, 1, 4, 2, 1), nn.Tanh());

    internal static Sequential ImageDiscriminator(IConvolutions by) => nn.Sequential(
        by.Of(1, 64, 4, 2, 1), nn.LeakyReLU(0.2),
        by.Of(64, 128, 4, 2, 1, bias: false), nn.BatchNorm2d(128), nn.LeakyReLU(0.2),
        by.Of(128, 1, 7), nn.Flatten());

    /// <summary>The labels of the first network's ten examples; (10, 1).</summary>
    internal static Tensor Labels() => tensor(new float[] { 1, 0, 0, 1, 1, 1, 0, 0, 1, 1 }, [10, 1]);

    private static Sequential Dense(params int[] sizes)
    {
        var layers = nn.Sequential();
        for (var i = 0; i + 1 < sizes.Length; i++)
        {
            layers.append(nn.Linear(sizes[i], sizes[i + 1]));
            if (i + 2 < sizes.Length) layers.append(nn.LeakyReLU(0.2));
        }
        return layers;
    }
}
