using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Faces;
using GenAI.Learn.Models.Metrics;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>The image data sets and the classifiers trained on them, as resources that labs name in their needs.</summary>
public static class ImageResources
{
    /// <summary>How many principal components are kept.</summary>
    public const int ComponentCount = 64;

    /// <summary>A data set, read from disk.</summary>
    /// <param name="data">Which.</param>
    public static Resource<ImageSets> Images(ImageData data) => new(
        $"images/{data}", $"Reading {ImageSets.Title(data)}", TimeSpan.FromSeconds(2), (progress, _) => Load(data, progress));

    /// <summary>The faces with all their attributes.</summary>
    public static Resource<FaceSets> Faces { get; } = new("faces", "Reading the faces", TimeSpan.FromSeconds(1), (_, _) => FaceSets.Load());

    /// <summary>The classifier that judges images like those of a data set: trained once, then kept in the cache folder.</summary>
    /// <param name="data">Which data set it learns.</param>
    public static Resource<TrainedClassifier> Classifier(ImageData data) => new(
        $"classifier/{data}",
        $"Training the classifier that judges {ImageSets.Title(data)}",
        TimeSpan.FromSeconds(data == ImageData.Faces ? 60 : 30),
        (progress, cancellation) => data == ImageData.Faces
            ? FaceClassifierCache.Default.GetOrTrain(FaceSets.Load(), new FaceClassifierTraining(), progress, cancellation).Classifier
            : ClassifierCache.Default.GetOrTrain(ImageSets.Load(data), new ClassifierTraining(), progress, cancellation));

    /// <summary>Label, stroke thickness and slant of every image of MNIST.</summary>
    public static Resource<DescribedImages> DescribedDigits { get; } = new(
        "described/Mnist", "Measuring the strokes of the digits", TimeSpan.FromSeconds(8),
        (_, cancellation) => DescribedImages.Of(ImageSets.Load(ImageData.Mnist), cancellation));

    /// <summary>What that classifier sees in real images: computed once, then kept in the cache folder too.</summary>
    /// <param name="data">Which data set.</param>
    public static Resource<RealFeatures> Features(ImageData data) => new(
        $"features/{data}",
        $"Measuring real {ImageSets.Title(data)} images",
        TimeSpan.FromSeconds(5),
        (progress, cancellation) => data == ImageData.Faces
            ? FaceFeatures(FaceSets.Load(), new FaceClassifierTraining(), progress, cancellation)
            : GreyFeatures(ImageSets.Load(data), new ClassifierTraining(), progress, cancellation));

    /// <summary>The first <see cref="ComponentCount"/> principal components of a data set's training images, pixels from 0 to 1.</summary>
    /// <param name="data">Which data set.</param>
    public static Resource<PrincipalSubspace> Components(ImageData data) => new(
        $"components/{data}",
        $"Finding the principal components of {ImageSets.Title(data)}",
        TimeSpan.FromSeconds(5),
        (_, _) =>
        {
            var train = ImageSets.Load(data).Train;
            using var images = ImageBatch.Of(train, [.. Enumerable.Range(0, train.Count)], PixelScale.Unit, torch.CPU);
            return PrincipalSubspace.Of(images.Images.view(train.Count, -1), ComponentCount);
        });

    private static RealFeatures GreyFeatures(ImageSets sets, ClassifierTraining training, IProgress<double> progress, CancellationToken cancellation)
    {
        var classifier = ClassifierCache.Default.GetOrTrain(sets, training, new Progress<double>(), cancellation);
        return FeatureCache.Default.GetOrCompute(sets, classifier.Network, ClassifierCache.Key(sets, training), progress, cancellation);
    }

    private static RealFeatures FaceFeatures(FaceSets faces, FaceClassifierTraining training, IProgress<double> progress, CancellationToken cancellation)
    {
        var judge = FaceClassifierCache.Default.GetOrTrain(faces, training, new Progress<double>(), cancellation);
        return FeatureCache.Default.GetOrCompute(faces.Images, judge.Network, FaceClassifierCache.Key(faces, training), progress, cancellation);
    }

    private static ImageSets Load(ImageData data, IProgress<double> progress)
    {
        var sets = ImageSets.Load(data);
        progress.Report(1);
        return sets;
    }
}
