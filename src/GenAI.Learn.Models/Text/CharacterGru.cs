using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Text;

/// <summary>The next character's logits from all before it, by gated recurrent units (Cho and others 2014).</summary>
public sealed class CharacterGru : Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private const int Rows = 16;

    private readonly Embedding embedding;
    private readonly GRU recurrent;
    private readonly Linear output;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="hidden">Units.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public CharacterGru(int hidden, Generator random, Device device)
        : base(nameof(CharacterGru))
    {
        embedding = Embedding(CharacterNGram.Size, 32);
        recurrent = GRU(32, hidden, batchFirst: true);
        output = Linear(hidden, CharacterNGram.Size);
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
        Hidden = hidden;
    }

    /// <summary>Units.</summary>
    public int Hidden { get; }

    /// <summary>Logits after each character, and the state after the last.</summary>
    /// <param name="characters">(N, L), int64.</param>
    /// <param name="state">(1, N, hidden); zeros when null.</param>
    /// <returns>(N, L, alphabet) and (1, N, hidden).</returns>
    public override (Tensor, Tensor) forward(Tensor characters, Tensor? state = null)
    {
        var (seen, last) = recurrent.call(embedding.call(characters), state);   // (N, L, hidden)
        return (output.call(seen), last);
    }

    /// <summary>The mean negative log-likelihood of each window's characters, from the second on, given those before; in nats.</summary>
    /// <param name="windows">(N, L + 1), int64.</param>
    public Tensor Loss(Tensor windows)
    {
        var length = windows.shape[1] - 1;
        var (logits, _) = call(windows.narrow(1, 0, length), null);             // (N, L, alphabet)
        var targets = windows.narrow(1, 1, length);                             // (N, L)
        return functional.cross_entropy(logits.reshape(-1, CharacterNGram.Size), targets.reshape(-1));
    }

    /// <summary>Perplexity of a text, cut into 16 rows that are read side by side: e to the mean negative log-likelihood of its characters.</summary>
    /// <param name="text">At least 32 characters.</param>
    public double Perplexity(IReadOnlyList<byte> text)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var length = text.Count / Rows;
        var rows = tensor([.. text.Take(Rows * length).Select(c => (long)c)], [Rows, length], device: output.weight!.device);
        return Math.Exp(Loss(rows).item<float>());
    }

    /// <summary>Reads characters one after another.</summary>
    /// <param name="text">At least one character.</param>
    /// <param name="state">The state before; zeros when null.</param>
    /// <returns>Logits of the next character, and the state, which is the caller's to dispose.</returns>
    public (float[] Logits, Tensor State) ReadOn(IReadOnlyList<byte> text, Tensor? state)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var characters = tensor([.. text.Select(c => (long)c)], [1, text.Count], device: output.weight!.device);
        var (logits, last) = call(characters, state);
        return (logits.select(1, -1).cpu().data<float>().ToArray(), last.DetachFromDisposeScope());
    }
}
