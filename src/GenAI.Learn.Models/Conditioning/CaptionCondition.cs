using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>
/// A short text: "a thick slanted seven". A row holds the numbers of its words; the network sums a learned vector for each word, so the
/// order of the words does not count.
/// </summary>
public sealed class CaptionCondition : Condition
{
    /// <summary>Values of a word's vector.</summary>
    public const int WordDimension = 16;

    /// <summary>The probability that training leaves an adjective out, so that a caption need not say everything.</summary>
    public const double LeftOut = 0.25;

    /// <inheritdoc/>
    public override int Columns => Caption.Length;

    /// <inheritdoc/>
    public override void Write(ImageFacts facts, Span<float> row) => Caption.Of(facts).Write(row);

    /// <inheritdoc/>
    public override Tensor Vary(Tensor rows, Generator random)
    {
        using var scope = NewDisposeScope();
        var keep = random.Uniform(rows.shape, rows.device).ge(LeftOut).to_type(ScalarType.Float32);
        keep.narrow(1, Caption.Length - 1, 1).fill_(1); // the digit stays
        return (rows * keep).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override ConditionEncoder NewEncoder(Generator random, Device device) => new WordSum(random, device);

    private sealed class WordSum : ConditionEncoder
    {
        private readonly Embedding _vectors;

        public WordSum(Generator random, Device device)
            : base(Caption.Length, WordDimension, nameof(WordSum))
        {
            _vectors = nn.Embedding(Caption.Vocabulary.Count + 1, WordDimension, padding_idx: 0);
            RegisterComponents();
            this.to(device);
            SeededInit.Reset(this, random);
            using var _ = no_grad();
            _vectors.weight!.narrow(0, 0, 1).zero_(); // no word: no vector
        }

        public override Tensor forward(Tensor rows)
        {
            using var words = rows.to_type(ScalarType.Int64);      // (N, 3)
            using var vectors = _vectors.call(words);              // (N, 3, 16)
            return vectors.sum(1);                                 // (N, 16)
        }
    }
}
