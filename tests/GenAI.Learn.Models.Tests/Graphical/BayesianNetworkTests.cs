using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphical;

public sealed class BayesianNetworkTests
{
    // Both sum the same at most 3^7 products, in another order: rounding stays far below this.
    private const double Rounding = 1e-13;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    public void Variable_elimination_equals_full_enumeration_on_random_networks(double zeros)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomNetwork(seed, zeros);
            for (var query = 0; query < random.Network.Nodes.Count; query++)
            {
                var expected = random.Enumerate(query);
                var joint = VariableElimination.Posterior(random.Network, query, random.Evidence).Joint;
                Assert.Equal(expected.Length, joint.Count);
                for (var state = 0; state < expected.Length; state++)
                    Assert.Equal(expected[state], joint[state], Rounding);
            }
        }
    }

    [Fact]
    public void The_joint_of_all_states_sums_to_1()
    {
        var random = new RandomNetwork(5);
        Array.Fill(random.Evidence, BayesianNetwork.Unobserved);
        Assert.Equal(1, random.Enumerate(0).Sum(), 1e-12);
    }

    [Fact]
    public void Explaining_away_has_the_numbers_worked_out_by_hand()
    {
        var garden = Garden();
        Assert.Equal(0.2808 / 0.5328, VariableElimination.Posterior(garden, 0, [-1, -1, 1])[1], 1e-12);
        Assert.Equal(0.1188 / 0.3708, VariableElimination.Posterior(garden, 0, [-1, 1, 1])[1], 1e-12);
        Assert.Equal(1, VariableElimination.Posterior(garden, 0, [-1, 0, 1])[1], 1e-12);
        Assert.Equal(0.3, VariableElimination.Posterior(garden, 0, [-1, 1, -1])[1], 1e-12);
    }

    [Fact]
    public void Impossible_evidence_is_named_and_gives_no_number()
    {
        var posterior = VariableElimination.Posterior(Garden(), 0, [-1, 0, 1]);
        Assert.True(posterior.IsPossible);
        var impossible = VariableElimination.Posterior(Garden(), 0, [0, 0, 1]);
        Assert.False(impossible.IsPossible);
        Assert.Contains("probability 0", Assert.Throws<InvalidOperationException>(() => impossible[1]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rejection")]
    [InlineData("weighting")]
    [InlineData("gibbs")]
    public void Samplers_come_within_five_standard_errors_of_the_exact_posterior(string sampler)
    {
        var tried = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new RandomNetwork(seed); // no zeros, so that the Gibbs chain reaches everything
            var query = random.Network.Nodes.Count - 1;
            var exact = VariableElimination.Posterior(random.Network, query, random.Evidence);
            var means = Sample(sampler, random, query, exact.EvidenceProbability);
            if (means is not { StandardError: { } error } || error == 0)
                continue;
            Assert.InRange(means.Mean!.Value, exact[0] - 5 * error - 1e-9, exact[0] + 5 * error + 1e-9);
            tried++;
        }

        Assert.InRange(tried, 5, 20);
    }

    [Fact]
    public void Rejection_keeps_the_share_of_draws_that_the_evidence_has_as_probability()
    {
        var sampler = new RejectionSampler(Garden(), [-1, -1, 1]);
        var random = new RandomSource(3);
        var kept = Enumerable.Range(0, 20_000).Count(_ => sampler.Draw(random) > 0);
        Assert.InRange(kept / 20_000.0, 0.5328 - 0.018, 0.5328 + 0.018); // five standard errors
    }

    [Fact]
    public void A_Gibbs_chain_refuses_impossible_evidence() =>
        Assert.Throws<ArgumentException>(() => new NetworkGibbsSampler(Garden(), [0, 0, 1]));

    [Fact]
    public void A_row_that_is_no_distribution_is_refused() =>
        Assert.Contains("'Rain'", Assert.Throws<ArgumentException>(() => new BayesianNetwork([new BayesianNode("Rain", 2, [], [0.5, 0.6])])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_parent_behind_its_child_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BayesianNetwork([new BayesianNode("a", 1, [1], [1]), new BayesianNode("b", 1, [], [1])]));

    private static BatchMeans Sample(string kind, RandomNetwork random, int query, double evidence)
    {
        NetworkSampler sampler = kind switch
        {
            "rejection" => new RejectionSampler(random.Network, random.Evidence),
            "weighting" => new LikelihoodWeighting(random.Network, random.Evidence),
            _ => new NetworkGibbsSampler(random.Network, random.Evidence),
        };
        var (source, means) = (new RandomSource(11), new BatchMeans());
        for (var i = 0; i < (evidence < 0.01 ? 40_000 : 10_000); i++)
        {
            var weight = sampler.Draw(source);
            means.Add(sampler.States[query] == 0 ? 1 : 0, weight);
        }

        return means;
    }

    // (rain, sprinkler, wet grass); state 1 is yes
    private static BayesianNetwork Garden() => new(
    [
        new BayesianNode("Rain", 2, [], [0.7, 0.3]),
        new BayesianNode("Sprinkler", 2, [], [0.6, 0.4]),
        new BayesianNode("Wet grass", 2, [0, 1], [1, 0, 0.1, 0.9, 0.1, 0.9, 0.01, 0.99]),
    ]);
}
