using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// Two models of the next character, on the course's own text: counting (an n-gram) against a network that remembers (a GRU). In a step the one
/// reads some characters on, the other trains on a batch, and each draws a few characters.
/// </summary>
[Lab("autoregressive-text", "One character after another", MaxSteps = 20_000)]
public sealed partial class AutoregressiveTextLab : Lab<AutoregressiveTextLab.Options>, ILab<AutoregressiveTextLab.Options>
{
    private const int ReadInStep = 200;
    private const int BatchSize = 16;
    private const int Window = 48;
    private const int MeasuredEvery = 25;
    private const int MeasuredCharacters = 6400;

    private readonly CharacterText _text;
    private readonly byte[] _training;
    private readonly byte[] _heldOut;
    private readonly CharacterNGram _ngram = new();
    private readonly CharacterGru _gru;
    private readonly OptimizerHelper _optimizer;
    private readonly Writers _writers;
    private double _ngramPerplexity = double.NaN;
    private double _gruPerplexity = double.NaN;
    private int _step;

    /// <summary>Makes both models.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, seed, generator and text.</param>
    public AutoregressiveTextLab(Options options, LabContext context)
        : base(options, context)
    {
        _text = context.Get(TextResources.Characters);
        _training = [.. _text.Training];
        _heldOut = [.. _text.HeldOut.Take(MeasuredCharacters)];
        _gru = new CharacterGru(options.Units, context.Generator, context.Device);
        _optimizer = Optimizers.Create(OptimizerKind.Adam, _gru.parameters(), options.LearningRate);
        _writers = new Writers(_ngram, _gru, context.Seed);
        _writers.Begin(options.Beginning);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [TextResources.Characters];

    /// <inheritdoc/>
    public static string? Complaint(Options options) =>
        CharacterText.Encode(options.Beginning).Length == 0
            ? $"The beginning '{options.Beginning}' has no character that the models know; give at least one letter, digit, blank or common mark."
            : null;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _ngram.ReadOn(_training, _ngram.Read + ReadInStep);
        Context.Report("trainGru", Math.Exp(TrainGru()));
        _step++;
        if (_step is 1 or 5 or 10 || _step % MeasuredEvery == 0)
            Measure();
        _writers.Write(Settings);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("text", writer => writer.Write(_training.Length));
        TorchState.Put(state, "gru", _gru);
        TorchState.Put(state, "optimizer", _optimizer);
        _writers.Save(state);
        state.Put("step", writer =>
        {
            writer.Write(_step);
            writer.Write(_ngram.Read);
            writer.Write(_ngramPerplexity);
            writer.Write(_gruPerplexity);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("text", reader =>
        {
            if (reader.ReadInt32() != _training.Length)
                throw new InvalidDataException("The lessons have changed since this run was saved; start a new one.");
        });
        TorchState.Get(state, "gru", _gru);
        TorchState.Get(state, "optimizer", _optimizer);
        _writers.Load(state);
        state.Get("step", reader =>
        {
            _step = reader.ReadInt32();
            _ngram.ReadOn(_training, reader.ReadInt32());
            (_ngramPerplexity, _gruPerplexity) = (reader.ReadDouble(), reader.ReadDouble());
        });
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);
        if (Settings.Beginning != previous.Beginning)
            _writers.Begin(Settings.Beginning);
        if (_step > 0)
            _ngramPerplexity = _ngram.Perplexity(_heldOut, Settings.Context, Settings.Smoothing);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writers.Dispose();
            _optimizer.Dispose();
            _gru.Dispose();
        }

        base.Dispose(disposing);
    }

    private double TrainGru()
    {
        var starts = Context.Generator.Integers(_training.Length - Window, [BatchSize], CPU).data<long>().ToArray();
        var windows = tensor([.. starts.SelectMany(start => _training.AsSpan((int)start, Window + 1).ToArray()).Select(c => (long)c)], [BatchSize, Window + 1], device: Context.Device);
        var loss = _gru.Loss(windows);
        _optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(_gru.parameters(), 1);
        _optimizer.step();
        return loss.item<float>();
    }

    private void Measure()
    {
        _ngramPerplexity = _ngram.Perplexity(_heldOut, Settings.Context, Settings.Smoothing);
        _gruPerplexity = _gru.Perplexity(_heldOut);
        Context.Report("ngram", _ngramPerplexity);
        Context.Report("gru", _gruPerplexity);
    }
}
