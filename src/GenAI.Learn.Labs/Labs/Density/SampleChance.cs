using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// The chance behind samples, drawn once: as a model learns, each sample moves because the model changed and for no other reason.
/// </summary>
/// <param name="Places">A uniform number a sample.</param>
/// <param name="Latent">Two standard normal numbers a sample.</param>
/// <param name="Noise">Two more.</param>
internal sealed record SampleChance(double[] Places, float[] Latent, float[] Noise)
{
    public int Count => Places.Length;

    public static SampleChance Draw(int count, RandomSource random) => new(
        [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())],
        [.. Enumerable.Range(0, 2 * count).Select(_ => (float)random.NextNormal())],
        [.. Enumerable.Range(0, 2 * count).Select(_ => (float)random.NextNormal())]);
}
