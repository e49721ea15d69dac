namespace GenAI.Learn.Labs;

/// <summary>One task of the wgan lab, with its networks.</summary>
internal abstract class WganGame : IDisposable
{
    /// <summary>Critic steps, and the generator's step where there is one.</summary>
    public abstract void Step(Wgan.Options settings);

    public abstract void Draw(Frame frame, Wgan.Options settings);

    public abstract void Save(LabState state);

    public abstract void Load(LabState state);

    /// <summary>Takes live options.</summary>
    public abstract void Take(Wgan.Options settings);

    public abstract void Dispose();
}
