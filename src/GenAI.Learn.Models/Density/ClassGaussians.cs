using static TorchSharp.torch;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// A class-conditional generative model of images: for each class y a Gaussian p(x | y) in the space of the first principal
/// components of all images. Samples are drawn there and turned back into pixels.
/// </summary>
public sealed class ClassGaussians : IDisposable
{
    private readonly PrincipalSubspace _space;
    private readonly RunningGaussian[] _classes;

    /// <summary>Makes the model with random axes and no images seen.</summary>
    /// <param name="sample">(N, D): images by which the axes are laid.</param>
    /// <param name="components">Principal components to keep.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="generator">Draws the first axes.</param>
    public ClassGaussians(Tensor sample, int components, int classes, Generator generator)
    {
        _space = new PrincipalSubspace(sample, components, generator);
        _classes = [.. Enumerable.Range(0, classes).Select(_ => new RunningGaussian(components, sample.device))];
        Components = components;
    }

    /// <summary>Principal components kept.</summary>
    public int Components { get; }

    /// <summary>Images learned.</summary>
    public long Count => _classes.Sum(one => one.Count);

    /// <summary>Turns the axes towards the principal components. To be done before the first image is learned.</summary>
    /// <param name="sample">(N, D): the images given at the start.</param>
    /// <exception cref="InvalidOperationException">The Gaussians already stand on the axes as they were.</exception>
    public void Turn(Tensor sample)
    {
        if (Count > 0)
            throw new InvalidOperationException("The axes may not turn once images have been learned on them.");
        _space.Refine(sample);
    }

    /// <summary>Takes images into the Gaussians of their classes.</summary>
    /// <param name="images">(N, D).</param>
    /// <param name="labels">(N), int64.</param>
    public void Learn(Tensor images, Tensor labels)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var coordinates = _space.Project(images);
        for (var label = 0; label < _classes.Length; label++)
            _classes[label].Learn(coordinates[labels.eq(label)]);
    }

    /// <summary>Draws images of a class.</summary>
    /// <param name="label">The class.</param>
    /// <param name="noise">(N, components), standard normal: a row an image.</param>
    /// <param name="spread">1 draws from the model; 0 gives the class's mean image each time.</param>
    /// <returns>(N, D), cut to 0 to 1.</returns>
    public Tensor Draw(int label, Tensor noise, double spread = 1)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return _space.Rebuild(_classes[label].Sample(noise, spread)).clamp(0, 1).MoveToOuterDisposeScope();
    }

    /// <summary>Writes axes and Gaussians.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        using var axes = _space.Axes.cpu();
        foreach (var value in axes.data<float>())
            writer.Write(value);
        foreach (var one in _classes)
            one.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into a model of the same size and the same sample.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        var values = new float[_space.Axes.numel()];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.ReadSingle();
        using (var saved = tensor(values, _space.Axes.shape))
            _space.Axes.copy_(saved);
        foreach (var one in _classes)
            one.Load(reader);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _space.Dispose();
        foreach (var one in _classes)
            one.Dispose();
    }
}
