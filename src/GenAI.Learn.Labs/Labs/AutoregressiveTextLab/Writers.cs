using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Both models at writing: what each has drawn so far, and what the GRU remembers.</summary>
internal sealed class Writers(CharacterNGram ngram, CharacterGru gru, long seed) : IDisposable
{
    private const int CharactersInStep = 3;
    private const int Kept = 300;

    private readonly RandomSource _random = new(seed);
    private List<byte> _byNGram = [];
    private List<byte> _byGru = [];
    private Tensor? _state;
    private bool _startsAnew;

    public string TextByNGram => CharacterText.Decode(_byNGram);

    public string TextByGru => CharacterText.Decode(_byGru);

    /// <summary>Both start anew from the same words.</summary>
    public void Begin(string beginning)
    {
        _byNGram = [.. CharacterText.Encode(beginning)];
        _byGru = [.. _byNGram];
        _startsAnew = true;
    }

    /// <summary>Each draws a few characters.</summary>
    public void Write(AutoregressiveTextLab.Options options)
    {
        for (var i = 0; i < CharactersInStep; i++)
        {
            var counted = ngram.Distribution(_byNGram, _byNGram.Count, options.Context, options.Smoothing);
            _byNGram.Add((byte)Temperature.Draw([.. counted.Select(p => Math.Log(p))], options.Temperature, _random));
            _byGru.Add((byte)Temperature.Draw(NextLogits(), options.Temperature, _random));
        }

        Shorten(_byNGram);
        Shorten(_byGru);
    }

    public void Save(LabState state)
    {
        state.Put("writers", writer =>
        {
            writer.Write(_startsAnew);
            writer.Write(_byNGram.Count);
            writer.Write(_byNGram.ToArray());
            writer.Write(_byGru.Count);
            writer.Write(_byGru.ToArray());
            _random.Save(writer);
        });
        using var nothing = zeros(1, 1, gru.Hidden);
        TorchState.Put(state, "memory", _state ?? nothing);
    }

    public void Load(LabState state)
    {
        state.Get("writers", reader =>
        {
            _startsAnew = reader.ReadBoolean();
            _byNGram = [.. reader.ReadBytes(reader.ReadInt32())];
            _byGru = [.. reader.ReadBytes(reader.ReadInt32())];
            _random.Load(reader);
        });
        _state?.Dispose();
        _state = zeros(1, 1, gru.Hidden, device: gru.parameters().First().device).DetachFromDisposeScope();
        TorchState.Get(state, "memory", _state);
    }

    public void Dispose() => _state?.Dispose();

    // The GRU reads the last character, or all of the beginning.
    private double[] NextLogits()
    {
        var before = _startsAnew ? null : _state;
        var (logits, after) = gru.ReadOn(_startsAnew ? _byGru : [_byGru[^1]], before);
        _state?.Dispose();
        _state = after;
        _startsAnew = false;
        return [.. logits.Select(logit => (double)logit)];
    }

    private static void Shorten(List<byte> text)
    {
        if (text.Count > Kept)
            text.RemoveRange(0, text.Count - Kept);
    }
}
