using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Faces;

/// <summary>A small convolutional network that names every attribute of a face: the judge of what generators draw. One body, and a softmax for each attribute.</summary>
public sealed class FaceClassifier : Module<Tensor, Tensor>
{
    /// <summary>Values that <see cref="Features"/> gives for each face.</summary>
    public const int FeatureCount = 128;

    private readonly Module<Tensor, Tensor> _features;
    private readonly Module<Tensor, Tensor> _output;
    private readonly int[] _from;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="attributes">What it is to name.</param>
    /// <param name="generator">Draws the weights.</param>
    public FaceClassifier(IReadOnlyList<FaceAttributeInfo> attributes, Generator generator)
        : base(nameof(FaceClassifier))
    {
        Attributes = attributes;
        _from = new int[attributes.Count + 1]; // where each attribute's scores begin
        for (var a = 0; a < attributes.Count; a++)
            _from[a + 1] = _from[a] + attributes[a].Values.Count;
        _features = Sequential(                                    // (N, 3, 16, 16)
            Conv2d(3, 24, 3, stride: 1, padding: 1), ReLU(),       // (N, 24, 16, 16)
            Conv2d(24, 40, 4, stride: 2, padding: 1), ReLU(),      // (N, 40, 8, 8)
            Conv2d(40, 64, 4, stride: 2, padding: 1), ReLU(),      // (N, 64, 4, 4)
            Flatten(), Linear(64 * 4 * 4, FeatureCount), ReLU());  // (N, 128)
        _output = Linear(FeatureCount, _from[^1]);                 // (N, V), V values of all attributes
        RegisterComponents();
        SeededInit.Reset(this, generator);
    }

    /// <summary>What it names, in order.</summary>
    public IReadOnlyList<FaceAttributeInfo> Attributes { get; }

    /// <summary>What the last layer decides by: a description of each face, for distances between sets of faces.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1.</param>
    /// <returns>(N, 128), none below 0.</returns>
    public Tensor Features(Tensor images) => _features.call(images);  // (N, 128)

    /// <summary>Scores before the softmax, those of all attributes side by side.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1.</param>
    /// <returns>(N, V), V the number of values of all attributes together.</returns>
    public override Tensor forward(Tensor images)
    {
        using var features = Features(images);  // (N, 128)
        return _output.call(features);          // (N, V)
    }

    /// <summary>The scores of one attribute.</summary>
    /// <param name="scores">(N, V).</param>
    /// <param name="attribute">Its place.</param>
    /// <returns>(N, K), K the number of its values; a view.</returns>
    public Tensor Of(Tensor scores, int attribute) => scores.narrow(1, _from[attribute], _from[attribute + 1] - _from[attribute]);

    /// <summary>The probability of each value of an attribute.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1; of any device.</param>
    /// <param name="attribute">Its place.</param>
    /// <returns>(N, K), rows sum to 1, without history, on the CPU.</returns>
    public Tensor Probabilities(Tensor images, int attribute)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return functional.softmax(Of(call(images.cpu()), attribute), 1).MoveToOuterDisposeScope();
    }

    /// <summary>Of each attribute, the share of the faces in which it can be seen whose value gets the highest score.</summary>
    /// <param name="set">Faces whose attributes are known.</param>
    /// <returns>As many shares as attributes.</returns>
    public IReadOnlyList<double> Accuracies(FaceSet set)
    {
        const int Chunk = 1000;
        var (right, seen) = (new int[Attributes.Count], new int[Attributes.Count]);
        using var grad = no_grad();
        for (var from = 0; from < set.Count; from += Chunk)
        {
            using var scope = NewDisposeScope();
            int[] indices = [.. Enumerable.Range(from, Math.Min(Chunk, set.Count - from))];
            var scores = call(set.Images(indices, PixelScale.Symmetric, CPU));
            for (var a = 0; a < Attributes.Count; a++)
            {
                var named = Of(scores, a).argmax(1).data<long>().ToArray();
                foreach (var i in indices.Where(i => set.IsVisible(i, a)))
                {
                    seen[a]++;
                    right[a] += named[i - from] == set.Value(i, a) ? 1 : 0;
                }
            }
        }

        return [.. right.Zip(seen, (r, s) => (double)r / s)];
    }
}
