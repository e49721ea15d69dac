using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Anatomy
{
    /// <summary>One forward pass through the network that is looked into, and its pictures.</summary>
    private sealed class Dissection : IDisposable
    {
        private const int SmallestSide = 7; // a map of one unit is drawn as large as one of 7 x 7

        private readonly Anatomy _lab;
        private readonly NetworkReading _reading;
        private readonly Tensor _image;       // (1, 1, 28, 28)
        private readonly double _probability;

        public Dissection(Anatomy lab)
        {
            _lab = lab;
            using var scope = NewDisposeScope();
            var sample = lab.Settings.Sample - 1;
            var noise = lab.Noise(sample); // (20, Z)
            var isDrawn = IsGenerator || lab.Settings.Judged == JudgedImage.Fake;
            var images = isDrawn ? lab._gan.Average.Draw(noise) : lab._images.Images; // (20, 1, 28, 28)
            _image = images.narrow(0, sample, 1).clone().DetachFromDisposeScope();
            // Judged as in training, in the company of the other nineteen: they share the mean and variance of batch normalisation.
            var judgement = NetworkReading.InBatch(lab._gan.Discriminator, images, sample);
            _probability = judgement.Output.sigmoid().item<float>();
            _reading = IsGenerator ? NetworkReading.Of(lab._gan.Average, noise.narrow(0, sample, 1)) : judgement;
            if (IsGenerator)
                judgement.Dispose();
            Chosen = Math.Min(lab.Settings.Layer, _reading.Layers.Count);
        }

        private bool IsGenerator => _lab.Settings.Network == DissectedNetwork.Generator;

        private int Chosen { get; }

        private Tensor ChosenOutput => Chosen == 0 ? _reading.Input : _reading.Layers[Chosen - 1].Output;

        public DiagramData Diagram() => new LayerDiagram(_reading, IsGenerator ? "noise" : "image", Chosen).Data();

        public TableData Table() => new LayerTable(_reading, IsGenerator).Data();

        public ImagesData Activations()
        {
            using var scope = NewDisposeScope();
            var maps = Maps(ChosenOutput); // (C, 1, H, W)
            var scale = IsImage ? 1 : Math.Max(maps.abs().max().item<float>(), 1e-12f);
            var large = maps.shape[2] == 1 ? maps.expand(maps.shape[0], 1, SmallestSide, SmallestSide) : maps;
            return Sheet(large / scale);
        }

        public ImagesData Picture() => Sheet(_image) with { Labels = [$"D: {_probability:0.00}"] };

        public BarsData Values() => ValueHistogram.Of(ChosenOutput).Bars("values");

        public BarsData Weights()
        {
            var histogram = ValueHistogram.Of(Weighted.Weight!);
            var mean = Weighted.Window.IsSingle ? 1 : 0; // scales of normalisation begin around 1
            return histogram.Bars("weights") with { Lines = new Dictionary<string, Line> { ["start"] = histogram.Normal(mean, 0.02) } };
        }

        public string Sentence()
        {
            var values = ChosenOutput;
            var what = Chosen == 0 ? "What goes in" : $"Layer {Chosen} of {_reading.Layers.Count}, {_reading.Layers[Chosen - 1].Kind}";
            var weights = Chosen > 0 && _reading.Layers[Chosen - 1] == Weighted ? "" : $" Weights are of {Weighted.Kind}, layer {WeightedIndex + 1}.";
            return $"{what}: {LayerTable.Shape([.. values.shape.Skip(1)])}, values {values.min().item<float>():0.00} to {values.max().item<float>():0.00}. "
                + $"The discriminator gives {Subject} {_probability:0.00}.{weights}";
        }

        public void Dispose()
        {
            _reading.Dispose();
            _image.Dispose();
        }

        // Both the generator's end and the discriminator's input are images from -1 to 1.
        private bool IsImage => Chosen == (IsGenerator ? _reading.Layers.Count : 0);

        private string Subject => IsGenerator || _lab.Settings.Judged == JudgedImage.Fake
            ? "this drawing"
            : $"this test image ({_lab._classes[(int)_lab._images.Labels[_lab.Settings.Sample - 1].item<long>()]})";

        // The chosen layer, or the nearest before it that learns.
        private int WeightedIndex
        {
            get
            {
                var index = Math.Max(0, Chosen - 1);
                while (index > 0 && _reading.Layers[index].Weight is null)
                    index--;
                return index;
            }
        }

        private LayerReading Weighted => _reading.Layers[WeightedIndex];

        // (1, C, H, W) or (1, C) to (C, 1, H, W)
        private static Tensor Maps(Tensor output) => output.dim() == 4 ? output.transpose(0, 1) : output.view(-1, 1, 1, 1);

        private static ImagesData Sheet(Tensor images) => ImagesData.Of(images, images.shape[0] > 64 ? 16 : 8);
    }

    // All noise vectors, one of them with a number turned.
    private Tensor Noise(int turned)
    {
        var noise = _noise.clone(); // (20, Z)
        noise[turned].narrow(0, Settings.Coordinate - 1, 1).add_(Settings.Turn);
        return noise;
    }
}
