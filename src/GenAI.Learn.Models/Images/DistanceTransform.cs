namespace GenAI.Learn.Models.Images;

/// <summary>
/// The exact Euclidean distance transform of a binary image: for each pixel of the foreground, how far the centre of the nearest pixel
/// of the background lies. In linear time by lower envelopes of parabolas (Felzenszwalb and Huttenlocher 2012).
/// </summary>
public static class DistanceTransform
{
    /// <summary>Distances to the background, in pixels; 0 on the background itself.</summary>
    /// <param name="foreground">Row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <returns>As many values; infinite everywhere when there is no background.</returns>
    /// <exception cref="ArgumentException">The foreground is not whole rows.</exception>
    public static float[] Of(ReadOnlySpan<bool> foreground, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (foreground.Length % width != 0)
            throw new ArgumentException($"{foreground.Length} pixels are not whole rows of {width}.", nameof(foreground));
        var height = foreground.Length / width;
        var toEdge = AlongColumns(foreground, width, height);
        var distances = new float[foreground.Length];
        var envelope = new Envelope(width);
        for (var y = 0; y < height; y++)
            envelope.Distances(toEdge.AsSpan(y * width, width), distances.AsSpan(y * width, width));
        return distances;
    }

    // For each pixel the distance to the nearest background in its own column; -1 where the column has none.
    private static int[] AlongColumns(ReadOnlySpan<bool> foreground, int width, int height)
    {
        var nearest = new int[foreground.Length];
        for (var i = 0; i < foreground.Length; i++)
        {
            var above = i >= width ? nearest[i - width] : -1;
            nearest[i] = !foreground[i] ? 0 : above < 0 ? -1 : above + 1;
        }

        for (var i = foreground.Length - width - 1; i >= 0; i--)
        {
            var below = nearest[i + width];
            if (below >= 0 && (nearest[i] < 0 || below + 1 < nearest[i]))
                nearest[i] = below + 1;
        }

        return nearest;
    }

    /// <summary>The lowest of the parabolas (x - i)^2 + f(i)^2 over one row.</summary>
    private sealed class Envelope(int width)
    {
        private readonly int[] _vertices = new int[width]; // of the parabolas that are lowest somewhere, from left to right
        private readonly double[] _starts = new double[width]; // where each begins to be the lowest
        private int _count;

        public void Distances(ReadOnlySpan<int> toEdge, Span<float> distances)
        {
            Build(toEdge);
            if (_count == 0)
            {
                distances.Fill(float.PositiveInfinity);
                return;
            }

            var k = 0;
            for (var x = 0; x < distances.Length; x++)
            {
                while (k + 1 < _count && _starts[k + 1] < x)
                    k++;
                var (across, along) = (x - _vertices[k], toEdge[_vertices[k]]);
                distances[x] = MathF.Sqrt(across * across + along * along);
            }
        }

        private void Build(ReadOnlySpan<int> toEdge)
        {
            _count = 0;
            for (var i = 0; i < toEdge.Length; i++)
            {
                if (toEdge[i] < 0)
                    continue;
                var start = double.NegativeInfinity;
                while (_count > 0 && (start = Crossing(toEdge, _vertices[_count - 1], i)) <= _starts[_count - 1])
                    _count--;
                (_vertices[_count], _starts[_count]) = (i, _count == 0 ? double.NegativeInfinity : start);
                _count++;
            }
        }

        private static double Crossing(ReadOnlySpan<int> toEdge, int left, int right) =>
            (toEdge[right] * toEdge[right] + right * right - toEdge[left] * toEdge[left] - left * left) / (2.0 * (right - left));
    }
}
