namespace TorchSharp.Modules;

/// <summary>Settings of a group of parameters that every optimizer has.</summary>
public class OptimizerOptions
{
    /// <summary>The rate of the next step.</summary>
    public double? LearningRate { get; set; }
    /// <summary>The rate it began with.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>The other settings, each by a getter and a setter, in the order they are written.</summary>
    private protected virtual (Func<double?> get, Action<double> set)[] Others => [];

    /// <summary>Writes the settings.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        foreach (var (get, _) in Others) writer.Write(get()!.Value);
    }

    /// <summary>Reads the settings.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        foreach (var (_, set) in Others) set(reader.ReadDouble());
    }
}

/// <summary>Parameters that share settings.</summary>
public class ParamGroup : torch.optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];
    /// <summary>Their settings.</summary>
    public OptimizerOptions Options { get; set; } = new();
    /// <summary>The rate of the next step.</summary>
    public double LearningRate { get => Options.LearningRate!.Value; set => Options.LearningRate = value; }
    /// <summary>The rate it began with.</summary>
    public double InitialLearningRate { get => Options.InitialLearningRate; set => Options.InitialLearningRate = value; }
}

/// <summary>Parameters that share settings of one optimizer.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions, new()
{
    /// <summary>An empty group.</summary>
    public ParamGroup() => base.Options = new TOptions();

    /// <summary>A group of those parameters; settings left out are the optimizer's.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options ?? new TOptions();
    }

    /// <summary>Their settings.</summary>
    public new TOptions Options { get => (TOptions)base.Options; set => base.Options = value; }
}
