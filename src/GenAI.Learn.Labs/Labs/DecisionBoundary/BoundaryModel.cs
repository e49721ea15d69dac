using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The models that <see cref="DecisionBoundary"/> fits.</summary>
public enum BoundaryModel
{
    /// <summary>Logistic regression.</summary>
    LogisticRegression,

    /// <summary>A support vector machine.</summary>
    SupportVectorMachine,

    /// <summary>The nearest neighbours vote.</summary>
    [Display(Name = "k-nearest neighbours")]
    NearestNeighbours,

    /// <summary>A decision tree.</summary>
    DecisionTree,

    /// <summary>A small neural network.</summary>
    NeuralNetwork,

    /// <summary>Least squares, to see how not to do it.</summary>
    LeastSquares,
}
