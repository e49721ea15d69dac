using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>A model of <see cref="DecisionBoundary"/> in the making: each step brings it a visible piece nearer to its fit.</summary>
internal abstract class BoundaryFit : IDisposable
{
    /// <summary>Nothing more to do.</summary>
    public abstract bool IsDone { get; }

    /// <summary>What has been done so far, as the end of a sentence.</summary>
    public abstract string Progress { get; }

    /// <summary>Numbers worth a line of the table.</summary>
    public virtual IEnumerable<(string What, string Value)> Numbers => [];

    /// <summary>Indices of the training points to mark; few models have any.</summary>
    public virtual IEnumerable<int> Marked => [];

    /// <summary>Starts to fit.</summary>
    /// <param name="options">Which model, and how.</param>
    /// <param name="training">What to fit.</param>
    /// <param name="context">For the network's chance and device.</param>
    public static BoundaryFit Start(DecisionBoundary.Options options, LabelledPoints training, LabContext context)
    {
        if (training.Classes.Distinct().Count() < 2)
            return new UndecidedFit(training);
        return options.Model switch
        {
            BoundaryModel.LogisticRegression => new LogisticFit(new LogisticRegression(training.Points, training.Classes, options.C)),
            BoundaryModel.SupportVectorMachine =>
                new MachineFit(new SupportVectorMachine(training.Points, training.Classes, options.C, options.Kernel, options.Gamma)),
            BoundaryModel.NearestNeighbours => new NeighboursFit(training, options.Neighbours),
            BoundaryModel.DecisionTree => new TreeFit(new DecisionTree(training.Points, training.Classes, options.Depth)),
            BoundaryModel.NeuralNetwork => new NetworkFit(training, options.Width, context),
            _ => new LeastSquaresFit(LeastSquaresClassifier.Fit(training.Points, training.Classes)),
        };
    }

    /// <summary>A piece of the work.</summary>
    public abstract void Step();

    /// <summary>All that is left, when it takes milliseconds; training that takes longer goes on by steps.</summary>
    public virtual void Finish()
    {
        while (!IsDone)
            Step();
    }

    /// <summary>Goes on with other points, if that makes sense for the model.</summary>
    public virtual bool TryLearn(LabelledPoints training) => false;

    /// <summary>The probability of class 1, or what the model has in its place.</summary>
    public abstract float[] Probabilities(IReadOnlyList<double[]> points);

    /// <summary>The share of points whose class is chosen rightly.</summary>
    public virtual double Accuracy(LabelledPoints points) =>
        points.Count == 0 ? 0 : Probabilities(points.Points).Zip(points.Classes, (p, y) => p > 0.5 == (y == 1) ? 1.0 : 0).Average();

    public abstract void Save(BinaryWriter writer);

    public abstract void Load(BinaryReader reader);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    protected static float[] Ask(IBinaryClassifier model, IReadOnlyList<double[]> points)
    {
        var answers = new float[points.Count];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = (float)model.Probability(points[i]);
        return answers;
    }
}
