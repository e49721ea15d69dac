using TorchSharp;

namespace GenAI.Learn.Labs.Tests.TestLabs;

public static class Randomness
{
    /// <summary>A number from 0 to 1 from the run's own generator.</summary>
    public static double Next(torch.Generator generator) => torch.rand(1, generator: generator).item<float>();
}
