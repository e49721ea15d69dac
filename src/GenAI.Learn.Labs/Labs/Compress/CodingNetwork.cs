using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Compression;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>An autoencoder of one code size, whose codes are rounded and counted.</summary>
internal sealed class CodingNetwork : IDisposable
{
    private const int BytesPerWeight = 4;

    private readonly Autoencoder _autoencoder;
    private readonly OptimizerHelper _optimizer;
    private readonly AutoencoderTrainer _trainer;
    private PositionCoder? _coder;
    private Tensor? _exampleCodes;
    private Tensor? _testCodes;

    public CodingNetwork(int size, Compress.Options options, LabContext context)
    {
        Size = size;
        _autoencoder = new Autoencoder(options.Shape(size), context.Generator, context.Device);
        _optimizer = Optimizers.Create(OptimizerKind.Adam, _autoencoder.parameters(), options.LearningRate);
        _trainer = new AutoencoderTrainer(_autoencoder, ReconstructionLoss.BinaryCrossEntropy, _optimizer);
    }

    /// <summary>Numbers of the code.</summary>
    public int Size { get; }

    /// <summary>What it gave on test images when it was measured last.</summary>
    public CodingResult? Result { get; private set; }

    /// <summary>Weights of encoder and decoder.</summary>
    public long Weights => _autoencoder.parameters().Sum(weights => weights.numel());

    /// <summary>Bytes of the decoder's weights, which the receiver must have once.</summary>
    public long DecoderBytes => BytesPerWeight * _autoencoder.named_parameters().Where(p => p.name.StartsWith("_decoder", StringComparison.Ordinal)).Sum(p => p.parameter.numel());

    public void SetLearningRate(double rate) => Optimizers.SetLearningRate(_optimizer, rate);

    public double Train(Tensor images) => _trainer.Step(images);

    /// <summary>Encodes examples and test images anew, and measures.</summary>
    public void Measure(Tensor examples, Tensor test, int bits)
    {
        using var grad = no_grad();
        _exampleCodes?.Dispose();
        _testCodes?.Dispose();
        _exampleCodes = _autoencoder.Encode(examples).DetachFromDisposeScope();
        _testCodes = _autoencoder.Encode(test).DetachFromDisposeScope();
        Round(test, bits);
    }

    /// <summary>Measures with codes of another number of bits.</summary>
    public void Round(Tensor test, int bits)
    {
        if (_exampleCodes is null)
            return;
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        _coder?.Dispose();
        _coder = PositionCoder.OfBits(_exampleCodes, bits);
        var symbols = _coder.Symbols(_testCodes!);
        var images = _autoencoder.Decode(_coder.Decode(symbols));
        Result = new CodingResult(
            _coder.Bytes(symbols).mean().item<float>(),
            PeakSignalToNoise.Of(images, test, 1).mean().item<float>(),
            StructuralSimilarity.Of(images, test, 1).mean().item<float>());
    }

    /// <summary>Images as they arrive.</summary>
    public Tensor Code(Tensor images) =>
        _coder is null ? _autoencoder.call(images) : _autoencoder.Decode(_coder.Decode(_coder.Symbols(_autoencoder.Encode(images))));

    public void Save(LabState state)
    {
        TorchState.Put(state, $"autoencoder{Size}", _autoencoder);
        TorchState.Put(state, $"optimizer{Size}", _optimizer);
    }

    public void Load(LabState state)
    {
        TorchState.Get(state, $"autoencoder{Size}", _autoencoder);
        TorchState.Get(state, $"optimizer{Size}", _optimizer);
    }

    public void Dispose()
    {
        _coder?.Dispose();
        _exampleCodes?.Dispose();
        _testCodes?.Dispose();
        _optimizer.Dispose();
        _autoencoder.Dispose();
    }
}
