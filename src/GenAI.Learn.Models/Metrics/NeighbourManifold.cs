using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// Where a set of feature vectors lies, by nearest neighbours (Kynkäänniemi and others 2019): the union of the balls around all its members,
/// each as wide as the distance to the member's k-th nearest neighbour among the others. Exact: all pairs are measured.
/// </summary>
public sealed class NeighbourManifold
{
    private readonly float[] _members; // row by row
    private readonly int _dimension;
    private readonly float[] _radii; // squared

    /// <summary>Measures the radii.</summary>
    /// <param name="members">(N, D), N above k.</param>
    /// <param name="neighbours">k, at least 1.</param>
    public NeighbourManifold(Tensor members, int neighbours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(members.shape[0], neighbours, nameof(members));
        (_members, _dimension) = (Values(members), (int)members.shape[1]);
        _radii = Radii(neighbours);
    }

    /// <summary>Members.</summary>
    public int Count => _radii.Length;

    /// <summary>The squared radius of each member's ball.</summary>
    public IReadOnlyList<float> SquaredRadii => _radii;

    /// <summary>The share of points that lie in the manifold, 0 to 1.</summary>
    /// <param name="points">(M, D).</param>
    public double ShareCovered(Tensor points)
    {
        var values = Values(points);
        var covered = 0;
        for (var from = 0; from < values.Length; from += _dimension)
        {
            if (Covers(values.AsSpan(from, _dimension)))
                covered++;
        }

        return (double)covered / points.shape[0];
    }

    private bool Covers(ReadOnlySpan<float> point)
    {
        for (var i = 0; i < Count; i++)
        {
            if (SquaredDistance(point, Member(i)) <= _radii[i])
                return true;
        }

        return false;
    }

    private float[] Radii(int neighbours)
    {
        var count = _members.Length / _dimension;
        var nearest = new float[count][]; // the k smallest so far of each member, rising
        for (var i = 0; i < count; i++)
            Array.Fill(nearest[i] = new float[neighbours], float.PositiveInfinity);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = SquaredDistance(Member(i), Member(j));
                Insert(nearest[i], distance);
                Insert(nearest[j], distance);
            }
        }

        return Array.ConvertAll(nearest, each => each[^1]);
    }

    private static void Insert(float[] rising, float value)
    {
        var place = rising.Length - 1;
        if (value >= rising[place])
            return;
        for (; place > 0 && rising[place - 1] > value; place--)
            rising[place] = rising[place - 1];
        rising[place] = value;
    }

    private ReadOnlySpan<float> Member(int index) => _members.AsSpan(index * _dimension, _dimension);

    // By differences, not by |x|^2 + |y|^2 - 2 x.y: equal vectors have distance 0 to the last bit.
    private static float SquaredDistance(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(first);
        var b = MemoryMarshal.Cast<float, Vector<float>>(second);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = a[i] - b[i];
            sums += difference * difference;
        }

        var sum = Vector.Sum(sums);
        for (var i = a.Length * Vector<float>.Count; i < first.Length; i++)
            sum += (first[i] - second[i]) * (first[i] - second[i]);
        return sum;
    }

    private static float[] Values(Tensor features)
    {
        using var here = features.detach().to_type(ScalarType.Float32).cpu().contiguous();
        return here.data<float>().ToArray();
    }
}
