namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    /// <summary>Where some points were at each of the times at which a sampling stopped.</summary>
    private sealed class Trajectory
    {
        private const int ShownWays = 12;

        private readonly List<(double Time, float[] Points)> _stops = []; // times fall

        /// <summary>Adds a stop.</summary>
        /// <param name="time">Its time, below that of the stop before.</param>
        /// <param name="points">x0, y0, x1, y1, ...</param>
        public void Add(double time, float[] points) => _stops.Add((time, points));

        /// <summary>The points at a time, between two stops on the straight line.</summary>
        public float[] At(double time)
        {
            var after = _stops.FindIndex(stop => stop.Time <= time);
            if (after <= 0)
                return after == 0 ? _stops[0].Points : _stops[^1].Points;
            var (from, to) = (_stops[after - 1], _stops[after]);
            var part = (float)((from.Time - time) / (from.Time - to.Time));
            return [.. from.Points.Zip(to.Points, (a, b) => a + part * (b - a))];
        }

        /// <summary>All stops of the first points until a time.</summary>
        public float[] Ways(double time) => [.. _stops.Where(stop => stop.Time >= time).SelectMany(stop => stop.Points.Take(2 * ShownWays))];

        public void Save(BinaryWriter writer)
        {
            writer.Write(_stops.Count);
            foreach (var (time, points) in _stops)
            {
                writer.Write(time);
                writer.Write(points.Length);
                foreach (var value in points)
                    writer.Write(value);
            }
        }

        public void Load(BinaryReader reader)
        {
            _stops.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var time = reader.ReadDouble();
                var points = new float[reader.ReadInt32()];
                for (var i = 0; i < points.Length; i++)
                    points[i] = reader.ReadSingle();
                Add(time, points);
            }
        }
    }
}
