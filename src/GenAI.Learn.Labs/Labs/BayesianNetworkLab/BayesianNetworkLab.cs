using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// Rain, sprinkler and wet grass: the learner says what was seen, and the probability of the rest follows, exactly by variable
/// elimination and, beside it, from samples that stream in.
/// </summary>
[Lab("bayesian-network", "Rain, sprinkler, wet grass", ResultSeconds = 5)]
public sealed partial class BayesianNetworkLab : Lab<BayesianNetworkLab.Options>, ILab<BayesianNetworkLab.Options>
{
    private const int MostSamples = 100_000;

    private readonly RandomSource _random;
    private Garden _garden;
    private NetworkSampler? _sampler; // null while the evidence is impossible
    private BatchMeans[] _means = [];

    /// <summary>Makes the network.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed.</param>
    public BayesianNetworkLab(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed);
        _garden = new Garden(options);
        Restart();
    }

    /// <inheritdoc/>
    public override bool IsResting => _sampler is null || _means[0].Count >= MostSamples;

    private int Asked => _garden.IndexOf(Settings.Ask);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        for (var i = 0; _sampler is not null && i < Settings.SamplesPerStep && _means[0].Count < MostSamples; i++)
        {
            var weight = _sampler.Draw(_random);
            for (var node = 0; node < _means.Length; node++)
                _means[node].Add(_sampler.States[node], weight);
        }

        Report();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("random", _random.Save);
        state.Put("samples", writer =>
        {
            foreach (var means in _means)
                means.Save(writer);
            foreach (var value in _sampler is NetworkGibbsSampler chain ? chain.States : []) // the others begin each sample anew
                writer.Write(value);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("samples", reader =>
        {
            foreach (var means in _means)
                means.Load(reader);
            if (_sampler is NetworkGibbsSampler chain)
                chain.Move([.. chain.States.Select(_ => reader.ReadInt32())]);
        });
        state.Get("random", _random.Load);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        var sameQuestion = previous with { Ask = Settings.Ask, SamplesPerStep = Settings.SamplesPerStep } == Settings;
        if (sameQuestion)
            return;
        _garden = new Garden(Settings);
        Restart();
    }

    // New evidence or tables: the samples drawn so far answer another question.
    private void Restart()
    {
        _means = [.. _garden.Network.Nodes.Select(_ => new BatchMeans())];
        _sampler = !_garden.Posterior(0).IsPossible ? null : Settings.Sampling switch
        {
            NetworkSampling.LikelihoodWeighting => new LikelihoodWeighting(_garden.Network, _garden.Evidence),
            NetworkSampling.Gibbs => new NetworkGibbsSampler(_garden.Network, _garden.Evidence),
            _ => new RejectionSampler(_garden.Network, _garden.Evidence),
        };
    }

    private void Report()
    {
        if (_sampler is null)
            return;
        Context.Report("exact", _garden.Posterior(Asked)[1]);
        Context.Report("evidence", _garden.Posterior(Asked).EvidenceProbability);
        Context.Report("kept", _means[0].Kept);
        if (_means[Asked].Mean is not { } mean)
            return;
        Context.Report("sampled", mean);
        if (_means[Asked].StandardError is { } error)
        {
            Context.Report("upper", mean + 2 * error);
            Context.Report("lower", mean - 2 * error);
        }
    }
}
