using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A diffusion model of the plane (Ho, Jain and Abbeel 2020): a network learns to say which noise was added to points of the data, and
/// its answers lead pure noise back to data. Everything can be seen at every time: the points on their way, the noisy data's density, and
/// the score that the network has learned beside the exact one.
/// </summary>
[Lab("diffusion-2d", "Diffusion turns noise into points")]
public sealed partial class Diffusion2D : Lab<Diffusion2D.Options>, ILab<Diffusion2D.Options>
{
    private const int StepsToADenoising = 2; // the samples go one step back for so many steps of training

    private readonly PointDistribution _data;
    private readonly NoiseSchedule _schedule;
    private readonly PointDenoiser _denoiser;
    private readonly PointDenoiser _average;
    private readonly WeightAverage _averaging;
    private readonly OptimizerHelper _optimizer;
    private readonly DiffusionTrainer _trainer;
    private readonly Scene _scene;
    private int _step;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device and generator.</param>
    public Diffusion2D(Options options, LabContext context)
        : base(options, context)
    {
        _data = Data(options);
        _schedule = NoiseSchedule.Of(options.Schedule, options.NoiseLevels, context.Device);
        _denoiser = new PointDenoiser(_schedule, options.Width, options.Depth, context.Generator, context.Device);
        _average = new PointDenoiser(_schedule, options.Width, options.Depth, context.Generator, context.Device);
        _averaging = new WeightAverage(_denoiser, _average);
        _optimizer = Optimizers.Create(OptimizerKind.Adam, _denoiser.parameters(), options.LearningRate);
        _trainer = new DiffusionTrainer(_schedule, _optimizer, context.Generator);
        _scene = new Scene(_data, _schedule, _average, options, context);
    }

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        var x0 = _data.Sample(Settings.BatchSize, Context.Generator, Context.Device); // (N, 2)
        Context.Report("loss", _trainer.Step(_denoiser, x0));
        _step++;
        _averaging.Update(Settings.Averaging, _step);
        if (_step % StepsToADenoising == 0)
            _scene.Advance();
        if (_scene.TakeMeasure() is { } measure)
            Report(measure);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "denoiser", _denoiser, _optimizer);
        TorchState.Put(state, "average", _average);
        state.Put("step", writer => writer.Write(_step));
        _scene.Save(state);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "denoiser", _denoiser, _optimizer);
        TorchState.Get(state, "average", _average);
        state.Get("step", reader => _step = reader.ReadInt32());
        _scene.Load(state);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);
        if (!Settings.SamplesAs(previous))
            _scene.Restart(Settings);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _scene.Dispose();
            _optimizer.Dispose();
            _average.Dispose();
            _denoiser.Dispose();
            _schedule.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Report(Measure measure)
    {
        Context.Report("js", measure.Divergence);
        Context.Report("testLoss", measure.TestLoss);
        Context.Report("leastLoss", measure.LeastLoss);
        Context.Report("scoreError", measure.ScoreError);
        if (measure.Modes is { } modes)
            Context.Report("modes", modes);
    }

    /// <summary>What the samples and the score are worth.</summary>
    /// <param name="Divergence">Jensen-Shannon, in nats, of 2,000 samples from the data.</param>
    /// <param name="Modes">Modes covered, where the data have modes.</param>
    /// <param name="TestLoss">The mean squared error of the predicted noise on points and times that stay the same.</param>
    /// <param name="LeastLoss">The same of the exact denoiser: no network can have less.</param>
    /// <param name="ScoreError">The root mean square of learned less exact noise, divided by that of the exact noise.</param>
    private sealed record Measure(double Divergence, int? Modes, double TestLoss, double LeastLoss, double ScoreError);
}
