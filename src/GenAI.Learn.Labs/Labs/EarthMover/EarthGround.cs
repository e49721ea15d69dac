using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Transport;

namespace GenAI.Learn.Labs;

/// <summary>Piles of earth and holes in the plane, in whole shovels, each kind numbered from the left.</summary>
internal sealed class EarthGround
{
    private const double Apart = 0.62; // no two places are nearer to each other: a fingertip tells them apart
    private const double Reach = 0.45; // a tap this near to a place means it

    /// <summary>Draws a ground.</summary>
    /// <param name="count">Piles, and holes.</param>
    /// <param name="mostEarth">The most shovels of one place.</param>
    /// <param name="random">Where the chance comes from.</param>
    public EarthGround(int count, int mostEarth, RandomSource random)
    {
        var places = Places(2 * count, random);
        Piles = [.. places.Take(count).OrderBy(place => place.X)];
        Holes = [.. places.Skip(count).OrderBy(place => place.X)];
        (Earth, Room) = (new int[count], new int[count]);
        for (var shovels = 3 * count; shovels > 0; shovels--)
        {
            Add(Earth, mostEarth, random);
            Add(Room, mostEarth, random);
        }

        Cost = GroundCost.Euclidean(Flat(Piles), Flat(Holes));
    }

    public Position[] Piles { get; }

    public Position[] Holes { get; }

    /// <summary>Shovels of each pile.</summary>
    public int[] Earth { get; }

    /// <summary>Shovels that each hole takes.</summary>
    public int[] Room { get; }

    /// <summary>Distances from piles to holes.</summary>
    public double[,] Cost { get; }

    public TransportSolver Solver() => new([.. Earth.Select(n => (double)n)], [.. Room.Select(n => (double)n)], Cost);

    /// <summary>What comes of always making the shortest move that is left.</summary>
    public double Greedy()
    {
        var plan = new EarthPlan(this);
        var ways = Enumerable.Range(0, Piles.Length).SelectMany(i => Enumerable.Range(0, Holes.Length).Select(j => (i, j))).OrderBy(way => Cost[way.i, way.j]);
        foreach (var (i, j) in ways)
            plan.Move(i, j, int.MaxValue);
        return plan.Cost;
    }

    /// <summary>The place that a pointer means: a pile, a hole, or neither.</summary>
    public (int? Pile, int? Hole) At(Position pointer)
    {
        var (pile, toPile) = Nearest(Piles, pointer);
        var (hole, toHole) = Nearest(Holes, pointer);
        if (Math.Min(toPile, toHole) > Reach)
            return (null, null);
        return toPile <= toHole ? (pile, null) : (null, hole);
    }

    private static void Add(int[] amounts, int most, RandomSource random)
    {
        var empty = Array.IndexOf(amounts, 0); // no place goes without
        var place = empty >= 0 ? empty : random.Next(amounts.Length);
        while (amounts[place] >= most)
            place = (place + 1) % amounts.Length;
        amounts[place]++;
    }

    // Drawn one after another, each anew until it is far enough from those before; the distance shrinks when the plane is full.
    private static List<Position> Places(int count, RandomSource random)
    {
        var places = new List<Position>();
        for (var apart = Apart; places.Count < count; apart *= 0.998)
        {
            var side = EarthMover.HalfWidth - 0.3;
            var place = new Position((2 * random.NextDouble() - 1) * side, (2 * random.NextDouble() - 1) * side);
            if (places.All(other => Distance(other, place) >= apart))
                places.Add(place);
        }

        return places;
    }

    private static (int Index, double Distance) Nearest(Position[] places, Position pointer)
    {
        var index = Enumerable.Range(0, places.Length).MinBy(i => Distance(places[i], pointer));
        return (index, Distance(places[index], pointer));
    }

    private static double Distance(Position a, Position b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static float[] Flat(Position[] places) => [.. places.SelectMany(place => new[] { (float)place.X, (float)place.Y })];
}
