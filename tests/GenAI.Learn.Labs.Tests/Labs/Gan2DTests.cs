using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Training;
using TorchSharp;

namespace GenAI.Learn.Labs.Tests;

[Collection("alone")] // one of them counts the process's live tensors
public sealed class Gan2DTests : IDisposable
{
    private static readonly Gan2D.Options Small = new() { Width = 16, Depth = 2, BatchSize = 32 };

    private readonly List<IDisposable> _made = [];

    public static TheoryData<AdversarialLoss> Losses => [.. Enum.GetValues<AdversarialLoss>()];

    public static TheoryData<PointSet> Sets => [.. Enum.GetValues<PointSet>()];

    public static TheoryData<OptimizerKind> OptimizerKinds => [.. Enum.GetValues<OptimizerKind>()];

    [Fact]
    public void With_its_defaults_it_covers_the_ring()
    {
        var (lab, context) = Make(new Gan2D.Options(), seed: 1);
        IReadOnlyDictionary<string, double> scalars = new Dictionary<string, double>();
        for (var step = 0; step < 6000 && !(scalars.GetValueOrDefault("js", 1) <= 0.10 && scalars["modes"] == 8); step++)
            scalars = OneStep(lab, context);
        Assert.InRange(scalars["js"], 0, 0.10);
        Assert.Equal(8, scalars["modes"]);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void With_every_loss_the_samples_come_nearer_to_the_data(AdversarialLoss loss)
    {
        var (lab, context) = Make(Small with { Loss = loss, Data = PointSet.Line, LearningRate = 5e-3, DiscriminatorSteps = 2 }, seed: 2);
        var first = OneStep(lab, context)["js"];
        var last = Run(lab, context, 499)[^1]["js"];
        Assert.True(last < first - 0.05, $"{loss}: the divergence went from {first:0.000} to {last:0.000}.");
    }

    [Theory]
    [MemberData(nameof(OptimizerKinds))]
    public void Every_optimizer_trains_it(OptimizerKind optimizer)
    {
        var (lab, context) = Make(Small with { Optimizer = optimizer, LearningRate = 1e-2 });
        var losses = Run(lab, context, 20).Select(scalars => scalars["dLoss"]).ToArray();
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss)));
        Assert.NotEqual(losses[0], losses[^1]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_data_set_is_shown_in_every_view(PointSet set)
    {
        var options = Small with { Data = set, Drawing = new PointList([new Position(0.5, -0.5)]) };
        var (lab, context) = Make(options);
        Run(lab, context, 2);
        var frame = Draw(lab, options, 2);
        var scene = Assert.IsType<ScatterData>(frame.Data["scene"]);
        Assert.Equal((1000, 1000, 1000), (scene.Groups["real"].Points.Values.Length, scene.Groups["fake"].Points.Values.Length, scene.Groups["fake"].Arrows!.Value.Values.Length));
        Assert.Equal((1600, 800), (scene.Field!.Values.Values.Length, scene.Mesh!.Points.Values.Length));
    }

    [Theory]
    [InlineData(1, 1, 200)]
    [InlineData(2, 20, 20)]
    [InlineData(16, 20, 20)]
    public void The_mesh_is_the_noise_bent_by_the_generator(int dimension, int rows, int columns)
    {
        var options = Small with { NoiseDimension = dimension };
        var (lab, _) = Make(options);
        var mesh = ((ScatterData)Draw(lab, options, 0).Data["scene"]).Mesh!;
        Assert.Equal((rows, columns, rows * columns * 2), (mesh.Rows, mesh.Columns, mesh.Points.Values.Length));
    }

    [Fact]
    public void The_same_seed_gives_the_same_curves_to_the_last_bit()
    {
        var (first, firstContext) = Make(Small);
        var (second, secondContext) = Make(Small);
        Assert.Equal(Run(first, firstContext, 60), Run(second, secondContext, 60));
    }

    [Fact]
    public void Another_seed_gives_another_run()
    {
        var (first, firstContext) = Make(Small, seed: 1);
        var (second, secondContext) = Make(Small, seed: 2);
        Assert.NotEqual(OneStep(first, firstContext)["dLoss"], OneStep(second, secondContext)["dLoss"]);
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        var (watched, watchedContext) = Make(Small);
        var (unwatched, unwatchedContext) = Make(Small);
        var seen = new List<IReadOnlyDictionary<string, double>>();
        for (var i = 0; i < 30; i++)
        {
            Draw(watched, Small, i);
            seen.Add(OneStep(watched, watchedContext));
        }

        Assert.Equal(Run(unwatched, unwatchedContext, 30), seen);
    }

    [Fact]
    public void Two_pictures_of_one_moment_are_equal()
    {
        var (lab, context) = Make(Small);
        Run(lab, context, 3);
        Assert.Equal(Fakes(Draw(lab, Small, 3)), Fakes(Draw(lab, Small, 3)));
    }

    [Theory]
    [MemberData(nameof(OptimizerKinds))]
    public void A_saved_run_goes_on_the_same_to_the_last_bit(OptimizerKind optimizer)
    {
        var options = Small with { Optimizer = optimizer };
        var (lab, context) = Make(options);
        Run(lab, context, 25);
        var state = new LabState();
        lab.Save(state);
        using var random = context.Generator.get_state();
        var expected = Run(lab, context, 30);

        var (loaded, loadedContext) = Make(options);
        loaded.Load(state);
        loadedContext.Generator.Restore(random);
        Assert.Equal(expected, Run(loaded, loadedContext, 30));
    }

    [Fact]
    public void A_saved_run_is_saved_between_the_phases_too()
    {
        var (lab, context) = Make(Small);
        lab.Step("discriminator");
        var state = new LabState();
        lab.Save(state);
        using var random = context.Generator.get_state();
        lab.Step("generator");
        context.TakeScalars();

        var (loaded, loadedContext) = Make(Small);
        loaded.Load(state);
        loadedContext.Generator.Restore(random);
        loaded.Step("generator");
        loadedContext.TakeScalars();
        Assert.Equal(Run(lab, context, 5), Run(loaded, loadedContext, 5));
    }

    [Fact]
    public void A_new_learning_rate_acts_at_the_next_step()
    {
        var (slow, slowContext) = Make(Small);
        var (fast, fastContext) = Make(Small);
        fast.Update(Small with { LearningRate = 1e-2 });
        var (before, after) = (OneStep(slow, slowContext), OneStep(fast, fastContext));
        Assert.Equal(before["dLoss"], after["dLoss"]);
        Assert.NotEqual(before["gLoss"], after["gLoss"]);
    }

    [Fact]
    public void Where_a_sure_discriminator_stops_a_minimax_generator_a_critic_does_not()
    {
        var apart = Small with { Data = PointSet.Drawn, Drawing = new PointList([new Position(1.1, 1.1)]), FirstSamples = FirstSamples.Corner, HeadStart = 100, DiscriminatorSteps = 2 };
        double Push(AdversarialLoss loss)
        {
            var (lab, context) = Make(apart with { Loss = loss, PenaltyWeight = 10 });
            return Run(lab, context, 100)[^1]["gradient"];
        }

        Assert.InRange(Push(AdversarialLoss.Minimax), 0, 0.01);
        Assert.InRange(Push(AdversarialLoss.WassersteinGradientPenalty), 0.5, 3);
    }

    [Fact]
    public void During_its_head_start_the_discriminator_learns_alone()
    {
        var (lab, context) = Make(Small with { HeadStart = 20 });
        var before = Fakes(Draw(lab, Small, 0));
        var scalars = Run(lab, context, 20);
        Assert.Equal(before, Fakes(Draw(lab, Small, 20)));
        Assert.DoesNotContain(scalars, step => step.ContainsKey("gLoss"));
        Assert.Contains("gLoss", OneStep(lab, context).Keys);
    }

    [Fact]
    public void A_thousand_steps_and_pictures_leave_no_tensor_behind()
    {
        var (lab, context) = Make(Small);
        Run(lab, context, 20);
        Draw(lab, Small, 20);
        GC.Collect(); // what earlier tests forgot is not this lab's
        GC.WaitForPendingFinalizers();
        var before = torch.Tensor.TotalCount;
        Run(lab, context, 1000);
        for (var i = 0; i < 20; i++)
            Draw(lab, Small, 1020);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void A_drawing_without_points_is_refused() =>
        Assert.StartsWith("drawing has no points", Gan2D.Complaint(new Gan2D.Options { Data = PointSet.Drawn }), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_outside_the_picture_is_refused() => Assert.Equal(
        "drawing has [0, 1.6] as point 1, but each must be [x, y], two numbers between -1.5 and 1.5.",
        Assert.Throws<LabException>(() => LabCatalogue.Default.Find("gan-2d").Parse(Json.Of("""{"data": "drawn", "drawing": [[0, 1.6]]}"""))).Message);

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_curve_is_marked_at_chance_where_there_is_such_a_value(AdversarialLoss loss)
    {
        var view = Gan2D.Views(new Gan2D.Options { Loss = loss }).OfType<CurveView>().Single(curve => curve.Name == "losses");
        Assert.Equal(loss is AdversarialLoss.WassersteinClipped or AdversarialLoss.WassersteinGradientPenalty ? 0 : 1, view.Marks.Count);
    }

    public void Dispose()
    {
        foreach (var made in _made)
            made.Dispose();
    }

    private static List<IReadOnlyDictionary<string, double>> Run(Gan2D lab, LabContext context, int steps) =>
        [.. Enumerable.Range(0, steps).Select(_ => OneStep(lab, context))];

    private static IReadOnlyDictionary<string, double> OneStep(Gan2D lab, LabContext context)
    {
        foreach (var phase in Gan2D.Phases)
            lab.Step(phase);
        return context.TakeScalars();
    }

    private static Frame Draw(Gan2D lab, Gan2D.Options options, int step)
    {
        var frame = new Frame(Gan2D.Views(options), step, null);
        lab.Draw(frame);
        return frame;
    }

    private static float[] Fakes(Frame frame) => ((ScatterData)frame.Data["scene"]).Groups["fake"].Points.Values.ToArray();

    private (Gan2D Lab, LabContext Context) Make(Gan2D.Options options, long seed = 1)
    {
        var generator = new torch.Generator((ulong)seed);
        var context = new LabContext(torch.CPU, seed, generator, new Dictionary<string, object>());
        var lab = new Gan2D(options, context);
        _made.AddRange([lab, generator]);
        return (lab, context);
    }
}

/// <summary>Tests that no other may run beside.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class Alone;
