using TorchSharp;

namespace GenAI.Learn.Labs.Tests.TestLabs;

public static class Randomness
{
    /// <summary>A number from 0 to 1 from the run's own generator.</summary>
    public static double Next(torch.Generator generator)
    {
        var state = BitConverter.ToUInt64(generator.get_state().bytes) * 6364136223846793005UL + 1442695040888963407UL;
        generator.set_state(torch.tensor(BitConverter.GetBytes(state)));
        return (state >> 11) / (double)(1UL << 53);
    }
}
