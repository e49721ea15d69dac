namespace GenAI.Learn.Labs;

/// <summary>Two labs, or one with two sets of options, side by side: one seed, one step counter, one picture.</summary>
internal sealed class PairLab : Lab
{
    private readonly LabContext _context;
    private readonly PairViews _views;
    private readonly PairSide[] _sides;

    public PairLab(LabType left, LabType right, PairOptions options, LabContext context)
    {
        _context = context;
        _views = new PairViews(left, right, options);
        _sides = [new PairSide(Side.Left, left, options.Left, context), new PairSide(Side.Right, right, options.Right, context)];
    }

    public override bool IsComplete => _sides.All(side => side.IsComplete);

    public override bool IsResting => _sides.All(side => side.IsDone);

    public override void Step(string phase)
    {
        foreach (var side in _sides)
            side.Step(phase, _context.Report);
    }

    public override void Draw(Frame frame)
    {
        var notes = new List<string>();
        foreach (var side in _sides)
        {
            var own = side.Draw(frame);
            _views.Show(frame, side.Side, own.Data);
            if (own.Note.Length > 0)
                notes.Add($"{_views.NameOf(side.Side)}: {own.Note}");
            frame.Goal ??= own.Goal;
        }

        frame.Note = string.Join(" ", notes);
    }

    public override void Save(LabState state)
    {
        foreach (var side in _sides)
            side.Save(state);
    }

    public override void Load(LabState state)
    {
        foreach (var side in _sides)
            side.Load(state);
    }

    public override void Update(LabOptions options)
    {
        foreach (var side in _sides)
            side.Update(((PairOptions)options).On(side.Side));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var side in _sides)
                side.Dispose();
        }

        base.Dispose(disposing);
    }
}
