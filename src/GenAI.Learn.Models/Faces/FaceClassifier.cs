using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Faces;

/// <summary>
/// The judge of faces, two small convolutional networks side by side: one names every attribute, with a softmax for each; the other says
/// whether it is a face at all, for the first names a hair colour in noise as well.
/// </summary>
public sealed class FaceClassifier : ImageClassifier
{
    /// <summary>The values of <see cref="Features"/> by which the attributes are named; the others tell faces from what is none.</summary>
    private const int AttributeFeatures = 96;

    private readonly Module<Tensor, Tensor> _features;
    private readonly Module<Tensor, Tensor> _output;
    private readonly Module<Tensor, Tensor> _faceFeatures;
    private readonly Module<Tensor, Tensor> _faceOutput;
    private readonly int[] _from;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="attributes">What it is to name; one is <see cref="FaceSets.HairColour"/>.</param>
    /// <param name="generator">Draws the weights.</param>
    public FaceClassifier(IReadOnlyList<FaceAttributeInfo> attributes, Generator generator)
        : base(nameof(FaceClassifier))
    {
        Attributes = attributes;
        _from = new int[attributes.Count + 1]; // where each attribute's scores begin
        for (var a = 0; a < attributes.Count; a++)
        {
            _from[a + 1] = _from[a] + attributes[a].Values.Count;
            if (attributes[a].Name == FaceSets.HairColour)
                HairPlace = a;
        }

        _features = Sequential(                                         // (N, 3, 16, 16)
            Conv2d(3, 24, 3, stride: 1, padding: 1), ReLU(),            // (N, 24, 16, 16)
            Conv2d(24, 40, 4, stride: 2, padding: 1), ReLU(),           // (N, 40, 8, 8)
            Conv2d(40, 64, 4, stride: 2, padding: 1), ReLU(),           // (N, 64, 4, 4)
            Flatten(), Linear(64 * 4 * 4, AttributeFeatures), ReLU());  // (N, 96)
        _output = Linear(AttributeFeatures, _from[^1]);                 // (N, V), V values of all attributes
        _faceFeatures = Sequential(                                     // (N, 3, 16, 16)
            Conv2d(3, 24, 3, stride: 1, padding: 1), ReLU(),            // (N, 24, 16, 16)
            Conv2d(24, 32, 4, stride: 2, padding: 1), ReLU(),           // (N, 32, 8, 8)
            Conv2d(32, 32, 4, stride: 2, padding: 1), ReLU(),           // (N, 32, 4, 4)
            Flatten(), Linear(32 * 4 * 4, FeatureCount - AttributeFeatures), ReLU()); // (N, 32)
        _faceOutput = Linear(FeatureCount - AttributeFeatures, 1);      // (N, 1)
        RegisterComponents();
        SeededInit.Reset(this, generator);
    }

    /// <summary>What it names, in order.</summary>
    public IReadOnlyList<FaceAttributeInfo> Attributes { get; }

    /// <summary>The place of <see cref="FaceSets.HairColour"/> among them.</summary>
    public int HairPlace { get; }

    /// <inheritdoc/>
    public override double Confidence => 0.5;

    /// <inheritdoc/>
    public override Tensor Features(Tensor images)
    {
        using var attributes = _features.call(images);  // (N, 96)
        using var face = _faceFeatures.call(images);    // (N, 32)
        return cat([attributes, face], 1);              // (N, 128)
    }

    /// <summary>
    /// The probability that it is a face with hair of each colour, and an equal share to each of the probability that it is no face: what is
    /// none reaches no more than a tenth.
    /// </summary>
    /// <param name="features">(N, 128), as <see cref="Features"/> gives them, on the CPU.</param>
    /// <returns>(N, 10), rows sum to 1, without history.</returns>
    public override Tensor ProbabilitiesOf(Tensor features)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var hair = functional.softmax(Of(_output.call(features.narrow(1, 0, AttributeFeatures)), HairPlace), 1);                   // (N, 10)
        var face = _faceOutput.call(features.narrow(1, AttributeFeatures, FeatureCount - AttributeFeatures)).sigmoid();       // (N, 1)
        return ((hair * face) + ((1 - face) / ClassCount)).MoveToOuterDisposeScope();
    }

    /// <summary>The scores of all attributes, before the softmax of each, side by side.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1.</param>
    /// <returns>(N, V), V the number of values of all attributes together.</returns>
    public Tensor Scores(Tensor images)
    {
        using var features = _features.call(images);  // (N, 96)
        return _output.call(features);                // (N, V)
    }

    /// <summary>Scores whose sigmoid is the probability that an image is a face.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1.</param>
    /// <returns>(N, 1).</returns>
    public Tensor FaceScores(Tensor images)
    {
        using var features = _faceFeatures.call(images);  // (N, 32)
        return _faceOutput.call(features);                // (N, 1)
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
        return functional.softmax(Of(Scores(images.cpu()), attribute), 1).MoveToOuterDisposeScope();
    }

    /// <summary>The probability that an image is a face.</summary>
    /// <param name="images">(N, 3, 16, 16), from -1 to 1; of any device.</param>
    public float[] Faceness(Tensor images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return FaceScores(images.cpu()).sigmoid().data<float>().ToArray();
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
            var scores = Scores(set.Tensor(indices));
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
