using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Ways to change parameters by their gradients.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>Lets the gradients go: the next backward pass starts anew.</summary>
            public virtual void zero_grad()
            {
            }

            /// <summary>One step, after the closure's backward pass where one is given; returns its loss.</summary>
            public abstract Tensor step(Func<Tensor>? closure = null);

            /// <summary>All parameters that it changes.</summary>
            public abstract IEnumerable<Parameter> parameters();

            /// <summary>The groups, each with a learning rate that can be set.</summary>
            public abstract IEnumerable<ILearningRateController> ParamGroups { get; }

            /// <summary>Lets its own tensors go.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Lets its own tensors go.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }
        }

        /// <summary>A learning rate that can be changed at any time.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate of the next step.</summary>
            double LearningRate { get; set; }
            /// <summary>The rate it began with.</summary>
            double InitialLearningRate { get; set; }
        }
    }
}
