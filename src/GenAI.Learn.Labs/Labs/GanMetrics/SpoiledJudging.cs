namespace GenAI.Learn.Labs;

/// <summary>
/// Judges spoiled real images: first those of the present options, then as many unspoiled ones, then how FID depends on the sample size, then
/// the curves over one kind of spoiling. Then it rests.
/// </summary>
internal sealed class SpoiledJudging(GanMetrics.Options options, LabContext context) : Judging(options, context)
{
    private const int FirstLevel = 2; // the job of level 0

    private readonly Scores?[] _levels = new Scores?[Spoil.Levels];
    private bool _isJudged; // the present options are

    public override bool IsResting => !IsMeasuring && Next() is null && Study.IsDone;

    public override void Advance()
    {
        if (!IsMeasuring)
        {
            if (Unspoiled is not null && _isJudged && !Study.IsDone)
            {
                Study.Advance();
                return;
            }

            if (Next() is not { } job)
                return;
            Begin(job);
        }

        Measure();
    }

    public override JudgedImages Images() => ImagesOf(Current);

    public override Line Curve(ScoreKind kind) => LineOf(
        kind, _levels.Select((scores, level) => (Spoil.Amount(Settings.Along, level), Scores: scores)).Where(point => point.Scores is not null).Select(point => (point.Item1, point.Scores!)));

    public override void Save(LabState state)
    {
        base.Save(state);
        state.Put("levels", writer =>
        {
            writer.Write(_isJudged);
            foreach (var level in _levels)
            {
                writer.Write(level is not null);
                level?.Save(writer);
            }
        });
    }

    public override void Load(LabState state)
    {
        base.Load(state);
        state.Get("levels", reader =>
        {
            _isJudged = reader.ReadBoolean();
            for (var level = 0; level < _levels.Length; level++)
                _levels[level] = reader.ReadBoolean() ? Scores.Read(reader) : null;
        });
    }

    protected override JudgedImages ImagesOf(int job) =>
        new SpoiledImages(Tests, job == Current ? Settings.Spoil : Settings.Spoil.With(Settings.Along, job - FirstLevel));

    protected override void OnMeasured(int job, Scores scores)
    {
        if (job != Current)
        {
            _levels[job - FirstLevel] = scores;
            return;
        }

        _isJudged = true;
        Report(scores);
    }

    // What the curves vary may itself be moved: the curves stay the same.
    protected override void OnUpdated(GanMetrics.Options previous)
    {
        if (Settings.Along != previous.Along || Settings.Spoil.With(Settings.Along, 0) != previous.Spoil.With(Settings.Along, 0))
            Array.Clear(_levels);
        if (Settings.Spoil != previous.Spoil)
            _isJudged = false;
        Abandon();
    }

    private int? Next()
    {
        if (!_isJudged)
            return Current;
        if (Unspoiled is null)
            return Baseline;
        var level = Array.IndexOf(_levels, null);
        return level < 0 ? null : FirstLevel + level;
    }
}
