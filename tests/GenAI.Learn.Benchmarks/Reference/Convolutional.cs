using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>A convolutional autoencoder of 28 x 28 images.</summary>
internal static class Convolutional
{
    internal static Workload Autoencoder()
    {
        var net = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding: 1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding: 1), nn.ReLU(), nn.MaxPool2d(2),
            nn.ConvTranspose2d(32, 16, 2, 2), nn.ReLU(),
            nn.ConvTranspose2d(16, 1, 2, 2), nn.Sigmoid());
        return Dense.Reconstruction("ae-conv", net, rand(128, 1, 28, 28));
    }
}
