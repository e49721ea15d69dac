namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// The forward-backward algorithm with scaling (Baum and others 1970; Rabiner 1989): for a sequence of T symbols the likelihood and
/// each hidden state's posterior, in time T K². Every forward vector is scaled to sum 1, so no sequence is too long.
/// </summary>
public sealed class ForwardBackward
{
    private readonly double[] _alpha; // (T, K), P(state at t | symbols up to t)
    private readonly double[] _beta; // (T, K), scaled alike
    private readonly double[] _scale; // (T), P(symbol at t | symbols before)
    private readonly HiddenMarkovModel _model;
    private readonly int[] _symbols;

    private ForwardBackward(HiddenMarkovModel model, ReadOnlySpan<int> symbols)
    {
        (_model, _symbols) = (model, symbols.ToArray());
        _alpha = new double[symbols.Length * model.States];
        _beta = new double[symbols.Length * model.States];
        _scale = new double[symbols.Length];
        Forward();
        LogLikelihood = _scale.Sum(Math.Log);
        if (IsPossible)
            Backward();
    }

    /// <summary>T, the length of the sequence.</summary>
    public int Length => _symbols.Length;

    /// <summary>ln P(symbols); minus infinity when the model cannot give them off.</summary>
    public double LogLikelihood { get; }

    /// <summary>False when the model cannot give off the sequence; all posteriors are 0 then.</summary>
    public bool IsPossible => double.IsFinite(LogLikelihood);

    /// <summary>Runs the algorithm.</summary>
    /// <param name="model">The model.</param>
    /// <param name="symbols">(T) the visible symbols, each from 0 to M - 1.</param>
    public static ForwardBackward Of(HiddenMarkovModel model, ReadOnlySpan<int> symbols) => new(model, symbols);

    /// <summary>P(state at t | symbols up to t), which needs no symbol that is still to come.</summary>
    /// <param name="t">The time, from 0.</param>
    /// <param name="state">The state.</param>
    public double Filtered(int t, int state) => _alpha[t * _model.States + state];

    /// <summary>P(state at t | all symbols).</summary>
    /// <param name="t">The time, from 0.</param>
    /// <param name="state">The state.</param>
    public double Posterior(int t, int state) => _alpha[t * _model.States + state] * _beta[t * _model.States + state];

    /// <summary>P(state at t, state at t + 1 | all symbols).</summary>
    /// <param name="t">The time, from 0 to T - 2.</param>
    /// <param name="from">The state at t.</param>
    /// <param name="to">The state at t + 1.</param>
    public double PairPosterior(int t, int from, int to) => IsPossible
        ? _alpha[t * _model.States + from] * _model.Transition(from, to) * _model.Emission(to, _symbols[t + 1]) * _beta[(t + 1) * _model.States + to] / _scale[t + 1]
        : 0;

    private void Forward()
    {
        var count = _model.States;
        for (var t = 0; t < Length; t++)
        {
            for (var to = 0; to < count; to++)
            {
                var arriving = t == 0 ? _model.Initial(to) : 0;
                for (var from = 0; t > 0 && from < count; from++)
                    arriving += _alpha[(t - 1) * count + from] * _model.Transition(from, to);
                _scale[t] += _alpha[t * count + to] = arriving * _model.Emission(to, _symbols[t]);
            }

            if (_scale[t] == 0)
                return; // impossible from here on
            for (var state = 0; state < count; state++)
                _alpha[t * count + state] /= _scale[t];
        }
    }

    private void Backward()
    {
        var count = _model.States;
        for (var t = Length - 1; t >= 0; t--)
        {
            for (var from = 0; from < count; from++)
            {
                var sum = t == Length - 1 ? 1.0 : 0;
                for (var to = 0; t < Length - 1 && to < count; to++)
                    sum += _model.Transition(from, to) * _model.Emission(to, _symbols[t + 1]) * _beta[(t + 1) * count + to] / _scale[t + 1];
                _beta[t * count + from] = sum;
            }
        }
    }
}
