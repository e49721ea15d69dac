namespace GenAI.Learn.Models.Text;

/// <summary>
/// The next character's probability from the few before it, by counting. Smoothed by Dirichlet priors, each context's centred on the estimate of
/// the context one character shorter (MacKay and Peto 1995), the shortest on equal probabilities:
/// p_n(c | h) = (count(h c) + m p_{n-1}(c | h')) / (count(h) + m).
/// </summary>
public sealed class CharacterNGram
{
    /// <summary>The longest context that is counted.</summary>
    public const int MaxContext = 7;

    private const int Bits = 6;           // a character takes six: the alphabet has fewer than 63
    private const ulong Any = 63;         // in place of a character: the context's own count
    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>Characters read.</summary>
    public int Read { get; private set; }

    /// <summary>How large the alphabet is.</summary>
    public static int Size => CharacterText.Alphabet.Length;

    /// <summary>Counts on, in every context length.</summary>
    /// <param name="text">The text, always the same.</param>
    /// <param name="until">How far to read.</param>
    public void ReadOn(IReadOnlyList<byte> text, int until)
    {
        for (; Read < Math.Min(until, text.Count); Read++)
        {
            for (var length = 0; length <= Math.Min(MaxContext, Read); length++)
            {
                var context = Context(text, Read, length);
                Count(context | Any);
                Count(context | text[Read]);
            }
        }
    }

    /// <summary>How often a character followed a context.</summary>
    /// <param name="context">Up to <see cref="MaxContext"/> characters.</param>
    /// <param name="next">The character.</param>
    public int CountOf(IReadOnlyList<byte> context, byte next) => _counts.GetValueOrDefault(Context(context, context.Count, context.Count) | next);

    /// <summary>Probabilities of every character after the end of a text.</summary>
    /// <param name="text">What stands before; its last characters count.</param>
    /// <param name="end">Where the next character stands.</param>
    /// <param name="contextLength">How many characters to look at, at most.</param>
    /// <param name="smoothing">m, the weight of the shorter context in characters; positive.</param>
    /// <returns>As many numbers as the alphabet has characters; their sum is 1.</returns>
    public double[] Distribution(IReadOnlyList<byte> text, int end, int contextLength, double smoothing)
    {
        var p = new double[Size];
        for (byte c = 0; c < p.Length; c++)
            p[c] = Probability(text, end, c, contextLength, smoothing);
        return p;
    }

    /// <summary>Probability of one character after the end of a text; as <see cref="Distribution"/>.</summary>
    public double Probability(IReadOnlyList<byte> text, int end, byte next, int contextLength, double smoothing)
    {
        var p = 1.0 / Size;
        for (var length = 0; length <= Math.Min(contextLength, end); length++)
        {
            var context = Context(text, end, length);
            if (!_counts.TryGetValue(context | Any, out var all))
                break; // never seen, nor is any longer one
            p = (_counts.GetValueOrDefault(context | next) + (smoothing * p)) / (all + smoothing);
        }

        return p;
    }

    /// <summary>Perplexity of a text: e to the mean negative logarithm of each character's probability given those before it.</summary>
    /// <param name="text">At least one character.</param>
    /// <param name="contextLength">How many characters to look at, at most.</param>
    /// <param name="smoothing">m.</param>
    public double Perplexity(IReadOnlyList<byte> text, int contextLength, double smoothing)
    {
        var sum = 0.0;
        for (var i = 0; i < text.Count; i++)
            sum -= Math.Log(Probability(text, i, text[i], contextLength, smoothing));
        return Math.Exp(sum / text.Count);
    }

    // The length in the highest bits, then the characters, then room for the next.
    private static ulong Context(IReadOnlyList<byte> text, int end, int length)
    {
        var key = (ulong)length;
        for (var i = MaxContext; i >= 1; i--)
            key = (key << Bits) | (i <= length ? text[end - i] : 0UL);
        return key << Bits;
    }

    private void Count(ulong key) => _counts[key] = _counts.GetValueOrDefault(key) + 1;
}
