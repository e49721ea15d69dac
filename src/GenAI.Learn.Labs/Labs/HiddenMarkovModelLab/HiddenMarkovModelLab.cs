using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// The dishonest casino: a hidden Markov model of a fair and a loaded die. Either the dice are known and each throw's is to be
/// found, by forward-backward and Viterbi, or nothing is known and Baum-Welch learns the dice.
/// </summary>
[Lab("hidden-markov-model", "The dishonest casino", ResultSeconds = 5)]
public sealed partial class HiddenMarkovModelLab : Lab<HiddenMarkovModelLab.Options>, ILab<HiddenMarkovModelLab.Options>
{
    private const int MostThrows = 2000; // while the throws stream in
    private const double Converged = 1e-10; // rise of ln P by throw in one step of Baum-Welch

    private RandomSource _random;
    private Casino _casino;
    private Reading _reading;
    private Learning? _learning;

    /// <summary>Makes the casino.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed.</param>
    public HiddenMarkovModelLab(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed);
        (_casino, _reading) = Reopen();
    }

    /// <inheritdoc/>
    public override bool IsResting => _learning?.IsConverged ?? _casino.Throws.Count >= MostThrows;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (_learning is not null)
        {
            if (!_learning.IsConverged)
                _learning.Step();
            ReportLearning(_learning);
            return;
        }

        if (_casino.Throws.Count < MostThrows)
            _casino.Throw(_random);
        _reading = new Reading(_casino);
        ReportReading();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("casino", _casino.Save);
        state.Put("random", _random.Save);
        if (_learning is not null)
            state.Put("learning", _learning.Save);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("casino", _casino.Load);
        state.Get("random", _random.Load);
        _reading = new Reading(_casino);
        if (_learning is not null)
        {
            _learning = new Learning(_casino, Settings.Start);
            state.Get("learning", _learning.Load);
        }
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        if (previous with { Start = Settings.Start } != Settings)
            (_casino, _reading) = Reopen();
        else if (_learning is not null)
            _learning = new Learning(_casino, Settings.Start);
    }

    // The first throw, or all that are to be learned from. The seed decides them: a slider that comes back brings the same throws back.
    private (Casino Casino, Reading Reading) Reopen()
    {
        var random = new RandomSource(Context.Seed);
        var casino = new Casino(Settings);
        var count = Settings.Task == CasinoTask.Learn ? Settings.Throws : Math.Max(1, _casino?.Throws.Count ?? 0);
        for (var i = 0; i < count; i++)
            casino.Throw(random);
        _random = random;
        _learning = Settings.Task == CasinoTask.Learn ? new Learning(casino, Settings.Start) : null;
        return (casino, new Reading(casino));
    }

    private void ReportReading()
    {
        Context.Report("agreement", _reading.Agreement);
        Context.Report("viterbiAgreement", _reading.ViterbiAgreement);
        Context.Report("loaded", _reading.Posterior(_casino.Throws.Count - 1));
    }

    private void ReportLearning(Learning learning)
    {
        Context.Report("logLikelihood", learning.LogLikelihood / _casino.Throws.Count);
        Context.Report("trueModel", learning.TrueLogLikelihood / _casino.Throws.Count);
    }
}
