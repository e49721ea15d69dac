using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>One dense layer to the code and one back, with what keeps the code sparse. A column of the decoder is an atom.</summary>
internal sealed class SparseNetwork : TrainedAutoencoder
{
    private readonly SparsityKind _kind;
    private SparseLab.Options _settings;

    /// <param name="settings">The lab's options.</param>
    /// <param name="kind">What keeps the code sparse; none for the plain network beside it.</param>
    /// <param name="samples">A sample for each unit to start at, (units, ...).</param>
    /// <param name="mean">The mean sample, at which the decoder starts.</param>
    /// <param name="loss">How far a reconstruction is from its sample.</param>
    /// <param name="context">The run's device and generator.</param>
    public SparseNetwork(SparseLab.Options settings, SparsityKind kind, Tensor samples, Tensor mean, ReconstructionLoss loss, LabContext context)
        : base(Untrained(settings, kind, samples, mean, context), loss, settings.LearningRate)
    {
        (_settings, _kind) = (settings, kind);
        Penalise(PenaltyOf(kind));
        Take(settings);
    }

    /// <summary>The share of units that the setting asks for; null where it asks for none.</summary>
    public double? TargetShare => _kind switch
    {
        SparsityKind.KSparse => Math.Min(1.0, _settings.Kept / (double)_settings.Units),
        SparsityKind.TargetRate => _settings.Rate,
        _ => null,
    };

    /// <summary>How active each unit is for each code: 1 where it is not 0; of a sigmoid its value.</summary>
    public Tensor Activity(Tensor codes) => _kind == SparsityKind.TargetRate ? codes.alias() : codes.ne(0).to_type(ScalarType.Float32);

    /// <summary>The units that no code uses: always 0; of a sigmoid, always below one half.</summary>
    public int DeadUnits(Tensor codes)
    {
        using var scope = NewDisposeScope();
        var used = _kind == SparsityKind.TargetRate ? codes.gt(0.5) : codes.ne(0);
        return (int)(codes.shape[1] - used.any(0L).count_nonzero().item<long>());
    }

    public void Take(SparseLab.Options settings)
    {
        _settings = settings;
        if (_kind == SparsityKind.KSparse)
            Autoencoder.Kept = settings.Kept;
        SetLearningRate(settings.LearningRate);
    }

    private static Autoencoder Untrained(SparseLab.Options settings, SparsityKind kind, Tensor samples, Tensor mean, LabContext context)
    {
        var shape = new DenseShape { Sample = [.. mean.shape], Depth = 0, Code = settings.Units, CodeActivation = AtTheCode(kind) };
        var autoencoder = new Autoencoder(shape, context.Generator, context.Device);
        SampleStart.Apply(autoencoder, samples, mean, kind == SparsityKind.TargetRate ? Math.Log(settings.Rate / (1 - settings.Rate)) : 0);
        return autoencoder;
    }

    private static Activation AtTheCode(SparsityKind kind) => kind switch
    {
        SparsityKind.KSparse => Activation.Linear,
        SparsityKind.TargetRate => Activation.Sigmoid,
        _ => Activation.Relu,
    };

    private Func<Tensor, Tensor, Tensor>? PenaltyOf(SparsityKind kind) => kind switch
    {
        SparsityKind.L1 => (_, code) => SparsityPenalty.L1(code, Autoencoder.CodeWeights) * _settings.L1Weight,
        SparsityKind.TargetRate => (_, code) => SparsityPenalty.KullbackLeibler(code, _settings.Rate) * _settings.RateWeight,
        _ => null,
    };
}
