using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

public sealed partial class HiddenMarkovModelLab
{
    /// <summary>Baum-Welch on all throws, from a random start.</summary>
    private sealed class Learning
    {
        private readonly int[] _throws;

        public Learning(Casino casino, int start)
        {
            _throws = [.. casino.Throws];
            Model = HiddenMarkovModel.Random(2, Casino.Faces, new RandomSource(start));
            LogLikelihood = ForwardBackward.Of(Model, _throws).LogLikelihood;
            TrueLogLikelihood = ForwardBackward.Of(casino.Model, _throws).LogLikelihood;
        }

        /// <summary>The model as it is now.</summary>
        public HiddenMarkovModel Model { get; private set; }

        /// <summary>Steps done.</summary>
        public int Steps { get; private set; }

        /// <summary>ln P(throws) under the model.</summary>
        public double LogLikelihood { get; private set; }

        /// <summary>ln P(throws) under the model that made them.</summary>
        public double TrueLogLikelihood { get; }

        /// <summary>True when a step no longer raises the likelihood.</summary>
        public bool IsConverged { get; private set; }

        /// <summary>The learned state that throws more sixes, which is called loaded.</summary>
        public int LoadedState => Model.Emission(1, Casino.Faces - 1) >= Model.Emission(0, Casino.Faces - 1) ? 1 : 0;

        public void Step()
        {
            var before = LogLikelihood;
            Model = BaumWelch.Step(Model, _throws).Model;
            LogLikelihood = ForwardBackward.Of(Model, _throws).LogLikelihood;
            IsConverged = LogLikelihood - before < Converged * _throws.Length;
            Steps++;
        }

        public void Save(BinaryWriter writer)
        {
            writer.Write(Steps);
            writer.Write(IsConverged);
            writer.Write(LogLikelihood);
            for (var state = 0; state < Model.States; state++)
                writer.Write(Model.Initial(state));
            for (var state = 0; state < Model.States; state++)
            {
                for (var to = 0; to < Model.States; to++)
                    writer.Write(Model.Transition(state, to));
                for (var face = 0; face < Model.Symbols; face++)
                    writer.Write(Model.Emission(state, face));
            }
        }

        public void Load(BinaryReader reader)
        {
            (Steps, IsConverged, LogLikelihood) = (reader.ReadInt32(), reader.ReadBoolean(), reader.ReadDouble());
            double[] Row(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadDouble())];
            var initial = Row(Model.States);
            var rows = Enumerable.Range(0, Model.States).Select(_ => (Transition: Row(Model.States), Emission: Row(Model.Symbols))).ToArray();
            Model = new HiddenMarkovModel(initial, [.. rows.Select(row => row.Transition)], [.. rows.Select(row => row.Emission)]);
        }
    }
}
