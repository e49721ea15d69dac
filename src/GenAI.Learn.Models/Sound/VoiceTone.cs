using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Sound;

/// <summary>
/// A synthetic tone that resembles a singing voice: overtones of a pitch that glides and trembles, which fall as those of a train of glottal
/// pulses do (1 / k), pass three resonances, the formants, that move from vowel to vowel, and swell and fade syllable by syllable. No recording of anybody.
/// </summary>
public static class VoiceTone
{
    /// <summary>Samples in a second.</summary>
    public const int Rate = 8000;

    /// <summary>Samples of a tone: 1.2 seconds.</summary>
    public const int Samples = 151 * 64;

    /// <summary>The root of the mean square of every tone.</summary>
    public const double Level = 0.1;

    private const double HighestOvertone = 3800;
    private const double VibratoRate = 5.5;
    private const double VibratoDepth = 0.02;

    // Formants of a, e, i, o, u in hertz, after Peterson and Barney (1952), men's voices.
    private static readonly double[][] Vowels = [[730, 1090, 2440], [530, 1840, 2480], [270, 2290, 3010], [570, 840, 2410], [300, 870, 2240]];
    private static readonly double[] Bandwidths = [80, 100, 140];

    /// <summary>A new tone.</summary>
    /// <param name="random">Draws pitch, vowels and syllables.</param>
    /// <returns><see cref="Samples"/> values.</returns>
    public static float[] Of(RandomSource random)
    {
        var pitch = 100 + 160 * random.NextDouble();
        var trembling = 2 * Math.PI * random.NextDouble();
        Syllable[] syllables = [.. Enumerable.Range(0, 3 + random.Next(3)).Select(_ => new Syllable(Vowels[random.Next(Vowels.Length)], 0.85 + 0.35 * random.NextDouble()))];
        var tone = new double[Samples];
        var phase = 0.0;
        for (var i = 0; i < Samples; i++)
        {
            var (formants, height, loudness) = At((double)i / Samples, syllables);
            var frequency = pitch * height * (1 + VibratoDepth * Math.Sin(2 * Math.PI * VibratoRate * i / Rate + trembling));
            phase += 2 * Math.PI * frequency / Rate;
            tone[i] = loudness * Overtones(phase, frequency, formants);
        }

        var level = Math.Sqrt(tone.Average(value => value * value));
        return [.. tone.Select(value => (float)(value * Level / level))];
    }

    // Where in its syllable a moment lies; vowel and height go over from the middle of one to the middle of the next.
    private static (double[] Formants, double Height, double Loudness) At(double place, Syllable[] syllables)
    {
        var along = place * syllables.Length;
        var (index, within) = ((int)along, along - Math.Floor(along));
        var next = Math.Clamp(within < 0.5 ? index - 1 : index + 1, 0, syllables.Length - 1);
        var share = Math.Abs(within - 0.5);
        double Between(double own, double other) => own + (other - own) * share;
        var seconds = (double)Samples / Rate / syllables.Length;
        var loudness = Math.Clamp(within * seconds / 0.04, 0, 1) * Math.Clamp((0.85 - within) * seconds / 0.05, 0, 1);
        double[] formants = [.. syllables[index].Formants.Zip(syllables[next].Formants, Between)];
        return (formants, Between(syllables[index].Height, syllables[next].Height), loudness);
    }

    private static double Overtones(double phase, double frequency, double[] formants)
    {
        var sum = 0.0;
        for (var k = 1; k * frequency < HighestOvertone; k++)
            sum += Resonance(k * frequency, formants) / k * Math.Sin(k * phase);
        return sum;
    }

    // Three resonators, one after the other.
    private static double Resonance(double frequency, double[] formants)
    {
        var gain = 1.0;
        for (var i = 0; i < formants.Length; i++)
        {
            var (centre, width) = (formants[i], Bandwidths[i]);
            var apart = centre * centre - frequency * frequency;
            gain *= centre * centre / Math.Sqrt(apart * apart + width * width * frequency * frequency);
        }

        return gain;
    }

    private sealed record Syllable(double[] Formants, double Height);
}
