using System.Text.Json;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Sound;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Sound;

public sealed class ShortTimeFourierTests
{
    private static readonly JsonElement Goldens = Golden.Read("signal_filters.json");
    private readonly ShortTimeFourier _fourier = new(64, 16);

    [Fact]
    public void Spectra_are_those_of_SciPys_stft()
    {
        using var spectra = _fourier.Of(Sounds());
        Assert.Equal([1, Goldens.GetProperty("real").GetArrayLength() / 33, 33], spectra.shape);
        AssertNear("real", spectra.real);
        AssertNear("imaginary", spectra.imag);
    }

    [Fact]
    public void The_way_back_from_masked_spectra_is_that_of_SciPys_istft()
    {
        using var spectra = _fourier.Of(Sounds());
        using var mask = tensor(Goldens.GetProperty("mask").Floats(), spectra.shape);
        AssertNear("masked", _fourier.Inverse(spectra * mask, 700));
    }

    [Fact]
    public void There_and_back_a_sound_is_the_same()
    {
        using var back = _fourier.Inverse(_fourier.Of(Sounds()), 700);
        Assert.Equal(0, (back - Sounds()).abs().max().item<float>(), 1e-6f);
    }

    [Fact]
    public void White_noise_has_the_power_that_the_window_lets_through()
    {
        using var random = new Generator(1, CPU);
        var fourier = new ShortTimeFourier();
        var power = fourier.Of(randn([4, 40_000], generator: random) * 0.3).narrow(2, 1, 126).abs().square().mean().item<float>();
        Assert.Equal(0.09 * 1.5 / 256, power, 0.09 * 1.5 / 256 * 0.02); // about 10,000 independent values: deviation 1 %
    }

    [Fact]
    public void Equal_powers_of_tone_and_noise_are_0_decibels_and_a_tenth_of_the_noise_10_more()
    {
        using var tone = ones(1, 100);
        using var noise = SignalToNoise.Of(tone * 2, tone);
        using var less = SignalToNoise.Of(tone * (1 + Math.Sqrt(0.1)), tone);
        Assert.Equal(0, noise.item<float>(), 1e-4f);
        Assert.Equal(10, less.item<float>(), 1e-3f);
    }

    [Fact]
    public void Spectral_subtraction_silences_what_is_weaker_than_the_noise_and_leaves_the_phase()
    {
        using var spectra = _fourier.Of(Sounds());
        var power = spectra.abs().square().mean().item<float>();
        using var cleaned = SpectralSubtraction.Of(spectra, power, 1);
        var kept = cleaned.abs().square();
        var expected = (spectra.abs().square() - power).clamp(min: 0);
        Assert.Equal(0, (kept - expected).abs().max().item<float>(), power * 1e-4f);
    }

    [Fact]
    public void A_tone_comes_from_its_seed_has_its_level_and_its_overtones_lie_below_half_the_rate()
    {
        var tone = VoiceTone.Of(new RandomSource(5));
        Assert.Equal(tone, VoiceTone.Of(new RandomSource(5)));
        Assert.Equal(VoiceTone.Samples, tone.Length);
        Assert.Equal(VoiceTone.Level, Math.Sqrt(tone.Average(x => (double)x * x)), 1e-6);
        var power = new ShortTimeFourier().Of(tensor(tone, [1, tone.Length])).abs().square();
        Assert.True(power.narrow(2, 124, 5).sum().item<float>() < 1e-3 * power.sum().item<float>());
    }

    private static Tensor Sounds() => tensor(Goldens.GetProperty("sound").Floats(), [1, 700]);

    private static void AssertNear(string golden, Tensor values) =>
        Assert.All(Goldens.GetProperty(golden).Floats().Zip(values.contiguous().data<float>()), pair => Assert.Equal(pair.First, pair.Second, 2e-7f)); // float32 of values below 0.1
}
