using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>Dense networks: the course's first one, and an autoencoder of 784 inputs.</summary>
internal static class Dense
{
    internal static Workload FirstNet()
    {
        var x = randn(10, 10);
        var y = tensor(new float[,] { { 1 }, { 0 }, { 0 }, { 1 }, { 1 }, { 1 }, { 0 }, { 0 }, { 1 }, { 1 } });
        var net = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 1), nn.Sigmoid());
        var sgd = optim.SGD(net.parameters(), 0.01);
        var criterion = nn.MSELoss();
        return new Workload("first-net", 10, () =>
        {
            using var scope = NewDisposeScope();
            var loss = criterion.call(net.call(x), y);
            sgd.zero_grad();
            loss.backward();
            sgd.step();
        });
    }

    internal static Workload Autoencoder()
    {
        var net = nn.Sequential(Layers(784, 256, 64, 16), nn.ReLU(), Layers(16, 64, 256, 784), nn.Sigmoid());
        return Reconstruction("ae-vanilla", net, rand(128, 784));
    }

    internal static Workload Reconstruction(string name, Sequential net, Tensor x)
    {
        var adam = optim.Adam(net.parameters(), 1e-3);
        var criterion = nn.MSELoss();
        return new Workload(name, (int)x.shape[0], () =>
        {
            using var scope = NewDisposeScope();
            var loss = criterion.call(net.call(x), x);
            adam.zero_grad();
            loss.backward();
            adam.step();
        });
    }

    /// <summary>Dense layers of those sizes with Leaky ReLU between.</summary>
    internal static Sequential Layers(params int[] sizes)
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
