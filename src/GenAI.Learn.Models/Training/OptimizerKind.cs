using System.ComponentModel.DataAnnotations;
using TorchSharp.Modules;

namespace GenAI.Learn.Models.Training;

/// <summary>The optimizers that a learner can choose.</summary>
public enum OptimizerKind
{
    /// <summary>Adaptive moments (Kingma and Ba 2015).</summary>
    Adam,

    /// <summary>Stochastic gradient descent, without momentum.</summary>
    [Display(Name = "SGD")]
    Sgd,

    /// <summary>Steps divided by a running root of the squared gradient (Tieleman and Hinton 2012).</summary>
    [Display(Name = "RMSprop")]
    RmsProp,
}

/// <summary>Makes optimizers and sets their learning rates.</summary>
public static class Optimizers
{
    /// <summary>Makes an optimizer.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="parameters">The weights that it changes.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="beta1">Adam's decay of the mean of the gradient.</param>
    /// <param name="beta2">Adam's decay of the mean of its square.</param>
    public static OptimizerHelper Create(
        OptimizerKind kind, IEnumerable<Parameter> parameters, double learningRate, double beta1 = 0.9, double beta2 = 0.999) => kind switch
        {
            OptimizerKind.Adam => new FusedAdam(parameters, learningRate, beta1, beta2),
            OptimizerKind.Sgd => new ForeachSgd(parameters, learningRate),
            OptimizerKind.RmsProp => new ForeachRmsProp(parameters, learningRate),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such optimizer."),
        };

    /// <summary>Changes the learning rate from the next step on.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="learningRate">The new rate.</param>
    public static void SetLearningRate(OptimizerHelper optimizer, double learningRate)
    {
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = learningRate;
    }
}
