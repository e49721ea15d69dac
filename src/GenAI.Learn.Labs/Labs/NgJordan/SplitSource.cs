using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>Draws random training and test sets of two classes, half of either in each.</summary>
internal abstract class SplitSource
{
    /// <summary>Test points of a split.</summary>
    protected const int TestPoints = 600;

    /// <summary>The source of a run.</summary>
    public static SplitSource Of(NgJordan.Options options, LabContext context) => options.Data switch
    {
        NgJordanData.TrainersOrBoots => new ImagePair(context.Get(ImageResources.Images(ImageData.FashionMnist)), 7, 9),
        NgJordanData.ThreesOrFives => new ImagePair(context.Get(ImageResources.Images(ImageData.Mnist)), 3, 5),
        _ => new Measurements(options.Correlation),
    };

    /// <summary>A training and a test set.</summary>
    public abstract (LabelledPoints Train, LabelledPoints Test) Draw(int count, RandomSource random);

    // x_j = 2 +- a_j + noise, a_j from 0.45 down to 0.09; a common part of the noise makes each pair of numbers correlated.
    private sealed class Measurements(double correlation) : SplitSource
    {
        private const int Features = 10;

        public override (LabelledPoints Train, LabelledPoints Test) Draw(int count, RandomSource random) =>
            (Points(count, random), Points(TestPoints, random));

        private LabelledPoints Points(int count, RandomSource random)
        {
            var classes = Enumerable.Range(0, count).Select(i => i % 2).ToArray();
            return new LabelledPoints([.. classes.Select(label => Point(label, random))], classes);
        }

        private double[] Point(int label, RandomSource random)
        {
            var common = Math.Sqrt(correlation) * random.NextNormal();
            var own = Math.Sqrt(1 - correlation);
            var side = label == 1 ? 1 : -1;
            return [.. Enumerable.Range(0, Features).Select(j => 2 + side * 0.45 * (1 - 0.8 * j / (Features - 1)) + common + own * random.NextNormal())];
        }
    }

    private sealed class ImagePair(ImageSets images, int first, int second) : SplitSource
    {
        private readonly double[][][] _train = [Pooled(images.Train, first), Pooled(images.Train, second)];
        private readonly double[][][] _test = [Pooled(images.Test, first), Pooled(images.Test, second)];

        public override (LabelledPoints Train, LabelledPoints Test) Draw(int count, RandomSource random) =>
            (Some(_train, count, random), Some(_test, TestPoints, random));

        // Without taking one image twice.
        private static LabelledPoints Some(double[][][] pool, int count, RandomSource random)
        {
            var classes = Enumerable.Range(0, count).Select(i => i % 2).ToArray();
            var taken = new[] { new HashSet<int>(), new HashSet<int>() };
            return new LabelledPoints([.. classes.Select(label => pool[label][Fresh(taken[label], pool[label].Length, random)])], classes);
        }

        private static int Fresh(HashSet<int> taken, int count, RandomSource random)
        {
            int index;
            do
                index = random.Next(count);
            while (!taken.Add(index));
            return index;
        }

        // (49): the mean grey, 0 to 1, of each 4 x 4 pixels.
        private static double[][] Pooled(ImageSet set, int label)
        {
            var rows = new List<double[]>();
            for (var i = 0; i < set.Count; i++)
            {
                if (set.Labels.Span[i] != label)
                    continue;
                var image = set.Image(i);
                var sums = new double[49];
                for (var pixel = 0; pixel < image.Length; pixel++)
                    sums[pixel / ImageShape.GreySide / 4 * 7 + pixel % ImageShape.GreySide / 4] += image[pixel];
                rows.Add(Array.ConvertAll(sums, sum => sum / (16 * 255)));
            }

            return [.. rows];
        }
    }
}
