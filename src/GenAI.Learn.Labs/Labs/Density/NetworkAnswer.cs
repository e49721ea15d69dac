using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What the answers by networks share: the points of each class as tensors, and the way between both forms.</summary>
internal abstract class NetworkAnswer : DensityAnswer
{
    private readonly Device _device;
    private Tensor[] _points = [];

    protected NetworkAnswer(LabelledPoints points, LabContext context)
    {
        (_device, Chance) = (context.Device, context.Generator);
        Take(points);
    }

    protected Generator Chance { get; }

    public override int MeasuredEvery => 10;

    public sealed override void Take(LabelledPoints points)
    {
        foreach (var old in _points)
            old.Dispose();
        _points = [.. ByClass(points).Select(own => ToTensor(own).DetachFromDisposeScope())];
    }

    public override void Dispose()
    {
        foreach (var own in _points)
            own.Dispose();
        base.Dispose();
    }

    /// <summary>Points of a class drawn at random, each as often as chance will have it.</summary>
    protected Tensor Batch(int label, long size)
    {
        var picked = Chance.Uniform([size], _device).mul(_points[label].shape[0]).floor().to_type(ScalarType.Int64);
        return _points[label].index_select(0, picked);
    }

    protected Tensor Normal(long count, long size) => Chance.StandardNormal([count, size], _device);

    protected Tensor ToTensor(IReadOnlyList<double[]> points) =>
        tensor([.. points.SelectMany(point => point.Select(value => (float)value))], [points.Count, 2], device: _device);

    protected Tensor Pairs(float[] values) => tensor(values, [values.Length / 2, 2], device: _device);

    protected static double[][] ToPoints(Tensor points)
    {
        var values = points.cpu().contiguous().data<float>().ToArray();
        return [.. Enumerable.Range(0, values.Length / 2).Select(i => new double[] { values[2 * i], values[2 * i + 1] })];
    }
}
