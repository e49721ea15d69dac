using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Sound;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// Synthetic tones in white noise, cleaned by a denoising autoencoder on spectrograms. Its input is each squared magnitude P as P / (P + noise), a number from 0 to 1; asked for
/// is the same of the clean tone, and the answer is the mask by which the noisy spectrum is multiplied. The noise's power is told to the network and to its rival.
/// </summary>
internal sealed partial class SoundDenoising : DenoiseJob
{
    private const int PoolCount = 32;
    private const int TestCount = 8;
    private const int BatchSize = 8;
    private const int Stretches = 32; // of a training example
    private const int Bins = 128;     // the highest frequency of a spectrum is left out, so that sides halve evenly
    private const long TestSeed = 0x7E57;
    private const ulong TestNoise = 0x5EED;
    private static readonly double[] Factors = [1, 1.5, 2, 3, 4, 5, 6];

    private readonly ShortTimeFourier _fourier = new();
    private readonly Tensor _pool; // (32, samples)
    private readonly Tensor _test; // (8, samples)
    private readonly AutoencoderTrainer _trainer;
    private Tensor? _noisyBatch;
    private double _deviation;
    private double _factor;
    private Measured? _measured;
    private bool _isShown;

    public SoundDenoising(Denoise.Options options, LabContext context)
        : base(new MapShape { Channels = options.Channels * 2 }, options.LearningRate, context)
    {
        _pool = Tones(context.Seed, PoolCount).DetachFromDisposeScope();
        _test = Tones(TestSeed, TestCount).DetachFromDisposeScope();
        _trainer = Trainer(_ => _noisyBatch!);
        Set(options.Snr);
    }

    public override void Take(Denoise.Options previous, Denoise.Options settings)
    {
        base.Take(previous, settings);
        if (settings.Snr == previous.Snr)
            return;
        Set(settings.Snr);
        Evaluate();
        _isShown = false;
    }

    public override void Load(LabState state, Denoise.Options settings)
    {
        base.Load(state, settings);
        Set(settings.Snr);
        Evaluate();
        _isShown = false;
    }

    public override void Dispose()
    {
        _pool.Dispose();
        _test.Dispose();
        base.Dispose();
    }

    protected override double Train(Denoise.Options settings)
    {
        using var scope = NewDisposeScope();
        var clean = Excerpts();
        var noisy = clean + Context.Generator.StandardNormal(clean.shape, Context.Device) * _deviation;
        _noisyBatch = Shares(_fourier.Stretches(noisy));
        return _trainer.Step(Shares(_fourier.Stretches(clean)));
    }

    // The curves go on at every measurement; the tone and its pictures, which are large, are sent anew at steps 1, 25, 100, 400, 1600 and so on.
    protected override void Measure()
    {
        var measured = Evaluate();
        _isShown &= Steps != 1 && !(Steps % 25 == 0 && int.IsPow2(Steps / 25) && int.Log2(Steps / 25) % 2 == 0);
        Context.Report("snrIn", measured.Noisy);
        Context.Report("snrOut", measured.Cleaned);
        Context.Report("subtractionSnr", measured.Subtracted);
    }

    private Measured Evaluate()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var chance = new Generator(TestNoise);
        var noisy = _test + chance.StandardNormal(_test.shape, Context.Device) * _deviation;
        var spectra = _fourier.Of(noisy);
        var cleaned = _fourier.Inverse(spectra * Mask(spectra), VoiceTone.Samples);
        var subtracted = _fourier.Inverse(SpectralSubtraction.Of(spectra, NoisePower, _factor), VoiceTone.Samples);
        double Mean(Tensor sounds) => SignalToNoise.Of(sounds, _test).mean().item<float>();
        return _measured = new Measured(Mean(noisy), Mean(cleaned), Mean(subtracted), [.. new[] { _test, noisy, cleaned, subtracted }.Select(First)]);
    }

    // (N, stretches, bins), complex, to what each is multiplied by.
    private Tensor Mask(Tensor spectra)
    {
        var shares = Shares(spectra); // (N, 1, stretches, 128)
        var missing = (4 - shares.shape[2] % 4) % 4;
        var answer = Network.call(nn.functional.pad(shares, (0L, 0L, 0L, missing)));
        return nn.functional.pad(answer.narrow(2, 0, spectra.shape[1]).squeeze(1), (0L, 1L)); // the highest frequency is silenced
    }

    // How much of what is heard is more than the noise: 0 where all is quiet, one half where the power is the noise's own, towards 1 where a voice is far above it.
    private Tensor Shares(Tensor spectra)
    {
        var power = spectra.narrow(2, 0, Bins).abs().square();
        return (power / (power + NoisePower)).unsqueeze(1);
    }

    private double NoisePower => _deviation * _deviation * 3 / 2 / _fourier.Window; // sum w^2 / (sum w)^2 of a Hann window is 3 / (2 n)

    private void Set(double decibels)
    {
        _deviation = VoiceTone.Level * Math.Pow(10, -decibels / 20);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var chance = new Generator(TestNoise + 1);
        var clean = _pool.narrow(0, 0, TestCount);
        var spectra = _fourier.Of(clean + chance.StandardNormal(clean.shape, Context.Device) * _deviation);
        _factor = Factors.MaxBy(factor =>
            SignalToNoise.Of(_fourier.Inverse(SpectralSubtraction.Of(spectra, NoisePower, factor), VoiceTone.Samples), clean).mean().item<float>());
    }

    private Tensor Excerpts()
    {
        var length = (Stretches - 1) * _fourier.Hop + _fourier.Window;
        using var drawn = Context.Generator.Uniform([2, BatchSize], CPU);
        float[] chance = [.. drawn.data<float>()];
        return stack([.. Enumerable.Range(0, BatchSize).Select(i =>
            _pool[(int)(chance[i] * PoolCount)].narrow(0, (long)(chance[BatchSize + i] * (VoiceTone.Samples - length)), length))]);
    }

    private Tensor Tones(long seed, int count)
    {
        var random = new RandomSource(seed);
        return tensor([.. Enumerable.Range(0, count).SelectMany(_ => VoiceTone.Of(random))], [count, VoiceTone.Samples], device: Context.Device);
    }

    private static float[] First(Tensor sounds) => [.. sounds[0].cpu().data<float>()];

    /// <summary>Signal-to-noise ratios, and the first test tone: clean, noisy, cleaned, subtracted.</summary>
    private sealed record Measured(double Noisy, double Cleaned, double Subtracted, float[][] Tones);
}
