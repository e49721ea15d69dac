using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Ordinary records to learn from, others kept aside for the threshold, and a test with anomalies among them.</summary>
internal abstract class AnomalyTask : IDisposable
{
    /// <summary>Ordinary records that set the threshold; as many stand in the test.</summary>
    protected const int AsideCount = 1000;

    /// <summary>The network that fits the records.</summary>
    public abstract AutoencoderShape Shape { get; }

    /// <summary>(1000, ...): ordinary records of which the network learns nothing.</summary>
    public required Tensor Aside { get; init; }

    /// <summary>(M, ...): the test, ordinary records and anomalies.</summary>
    public required Tensor Test { get; init; }

    /// <summary>What each record of the test is.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Which of them are anomalies.</summary>
    public required IReadOnlyList<bool> IsAnomaly { get; init; }

    /// <summary>The next ordinary records to learn from, which the caller disposes.</summary>
    public abstract Tensor Next();

    /// <summary>Shows single records of the test.</summary>
    /// <param name="frame">Takes the pictures.</param>
    /// <param name="autoencoder">Rebuilds them.</param>
    /// <param name="order">The records by error, the largest first.</param>
    /// <param name="errors">Their errors.</param>
    public abstract void Show(Frame frame, Autoencoder autoencoder, IReadOnlyList<int> order, IReadOnlyList<double> errors);

    /// <summary>Writes the position in the data.</summary>
    public abstract void Save(BinaryWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public abstract void Load(BinaryReader reader);

    public virtual void Dispose()
    {
        Aside.Dispose();
        Test.Dispose();
    }
}
