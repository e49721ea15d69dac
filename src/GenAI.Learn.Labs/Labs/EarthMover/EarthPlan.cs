namespace GenAI.Learn.Labs;

/// <summary>Moves of earth from piles to holes, one after another, the last of which can be taken back.</summary>
internal sealed class EarthPlan(EarthGround ground)
{
    private readonly List<(int Pile, int Hole, int Amount)> _moves = [];

    public IReadOnlyList<(int Pile, int Hole, int Amount)> Moves => _moves;

    /// <summary>The sum over all moves of shovels times distance.</summary>
    public double Cost => _moves.Sum(move => move.Amount * ground.Cost[move.Pile, move.Hole]);

    /// <summary>Shovels still to be moved.</summary>
    public int Left => ground.Earth.Sum() - _moves.Sum(move => move.Amount);

    public int EarthLeft(int pile) => ground.Earth[pile] - _moves.Where(move => move.Pile == pile).Sum(move => move.Amount);

    public int RoomLeft(int hole) => ground.Room[hole] - _moves.Where(move => move.Hole == hole).Sum(move => move.Amount);

    /// <summary>How much goes from a pile to a hole.</summary>
    public int Amount(int pile, int hole) => _moves.Where(move => move.Pile == pile && move.Hole == hole).Sum(move => move.Amount);

    /// <summary>Moves as much as the load, the pile and the hole allow; nothing where that is nothing.</summary>
    public void Move(int pile, int hole, int load)
    {
        var amount = Math.Min(load, Math.Min(EarthLeft(pile), RoomLeft(hole)));
        if (amount > 0)
            _moves.Add((pile, hole, amount));
    }

    public void TakeBack()
    {
        if (_moves.Count > 0)
            _moves.RemoveAt(_moves.Count - 1);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_moves.Count);
        foreach (var (pile, hole, amount) in _moves)
        {
            writer.Write(pile);
            writer.Write(hole);
            writer.Write(amount);
        }
    }

    public void Load(BinaryReader reader)
    {
        _moves.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
            _moves.Add((reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
    }
}
