using GenAI.Learn.Models.Graphical;

namespace GenAI.Learn.Labs;

public sealed partial class HiddenMarkovModelLab
{
    /// <summary>What the throws say of the dice when the model is known.</summary>
    private sealed class Reading
    {
        private readonly ForwardBackward _pass;

        public Reading(Casino casino)
        {
            int[] throws = [.. casino.Throws];
            _pass = ForwardBackward.Of(casino.Model, throws);
            Path = Viterbi.Of(casino.Model, throws).States;
            Agreement = Share(casino, t => Posterior(t) > 0.5);
            ViterbiAgreement = Share(casino, t => Path[t] == Casino.Loaded);
            LoadedShare = (double)casino.Dice.Count(die => die == Casino.Loaded) / casino.Dice.Count;
        }

        /// <summary>The most probable path.</summary>
        public IReadOnlyList<int> Path { get; }

        /// <summary>The share of throws whose likelier die is the true one.</summary>
        public double Agreement { get; }

        /// <summary>The share of throws where the most probable path is right.</summary>
        public double ViterbiAgreement { get; }

        /// <summary>The share of loaded throws, the truth.</summary>
        public double LoadedShare { get; }

        /// <summary>P(loaded at t | all throws).</summary>
        public double Posterior(int t) => _pass.Posterior(t, Casino.Loaded);

        /// <summary>P(loaded at t | throws up to t).</summary>
        public double Filtered(int t) => _pass.Filtered(t, Casino.Loaded);

        private static double Share(Casino casino, Func<int, bool> saysLoaded) =>
            casino.Dice.Index().Average(entry => saysLoaded(entry.Index) == (entry.Item == Casino.Loaded) ? 1.0 : 0.0);
    }
}
