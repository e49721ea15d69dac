namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class FailuresTests
{
    public static TheoryData<Failure> All => [.. Enum.GetValues<Failure>()];

    public static TheoryData<Failure, long> AllOnThreeSeeds => new(All.SelectMany(row => new[] { (row.Data, 1L), (row.Data, 2L), (row.Data, 3L) }));

    public static TheoryData<Failures.Options> Repairs => new(
        new Failures.Options { Failure = Failure.ModeCollapse, GeneratorRateTimes = 0.02, DiscriminatorRateTimes = 5 },
        new Failures.Options { Failure = Failure.VanishingGradients, Loss = RemedyLoss.NonSaturating, InputNoise = 0.2, GeneratorRateTimes = 6, DiscriminatorRateTimes = 3 },
        new Failures.Options { Failure = Failure.Oscillation, GradientPenalty = 1 },
        new Failures.Options { Failure = Failure.Oscillation, Averaging = 0.998 },
        new Failures.Options { Failure = Failure.Memorising, DataTimes = 16 },
        new Failures.Options { Failure = Failure.BadConditioning, CleanedLabels = 0.9 },
        new Failures.Options { Failure = Failure.BadConditioning, SpoilFakeLabels = true },
        new Failures.Options { Failure = Failure.CostAtScale, WidthTimes = 0.25 });

    [Theory]
    [MemberData(nameof(AllOnThreeSeeds))]
    public void Each_failure_happens_from_its_settings_and_is_detected(Failure failure, long seed)
    {
        using var run = New(new() { Failure = failure }, seed);
        Assert.True(FirstFailing(run, 2000) is not null, $"{failure} was not detected in 2,000 steps.");
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Each_failure_has_a_repair_that_meets_the_goal(Failures.Options repair)
    {
        using var run = New(repair);
        Assert.Equal(GoalState.Met, GoalOf(run, 3000).State);
    }

    [Theory]
    [InlineData(Failure.ModeCollapse)]
    [InlineData(Failure.VanishingGradients)]
    [InlineData(Failure.Oscillation)]
    [InlineData(Failure.BadConditioning)]
    [InlineData(Failure.CostAtScale)]
    public void Without_a_repair_the_goal_is_missed(Failure failure)
    {
        using var run = New(new() { Failure = failure });
        Assert.Equal(GoalState.Missed, GoalOf(run, 3000).State);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_view_is_shown(Failure failure)
    {
        var options = new Failures.Options { Failure = failure };
        using var run = New(options);
        run.Advance(2);
        var drawn = Failures.Views(options).Where(view => view.Name is not ("measure" or "quality" or "losses")).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_curve_of_the_measure_is_reported(Failure failure)
    {
        using var run = New(new() { Failure = failure, BatchSize = 16 });
        var reported = run.Advance(2 * 600).Select(scalar => scalar.Name).ToHashSet();
        var curves = Failures.Views(new() { Failure = failure }).OfType<CurveView>().Where(view => view.Name == "measure").SelectMany(view => view.Series);
        Assert.All(curves, curve => Assert.Contains(curve.Name, reported));
        Assert.Contains("failing", reported);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_saved_run_goes_on_the_same(Failure failure)
    {
        using var run = New(new() { Failure = failure, BatchSize = 16 });
        run.Advance(2 * 60);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(2 * 60), copy.Advance(2 * 60));
        Assert.Equal(run.Draw().Goal, copy.Draw().Goal);
    }

    [Fact]
    public void A_saved_run_keeps_what_was_detected()
    {
        using var run = New(new() { Failure = Failure.Oscillation });
        var detected = FirstFailing(run, 1200)!.Value;
        using var copy = run.Copy();
        Assert.Contains($"first detected at step {detected:N0}", copy.Draw().Note, StringComparison.Ordinal);
        Assert.Equal(run.Draw().Note, copy.Draw().Note);
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(new() { BatchSize = 16 });
        using var unwatched = New(new() { BatchSize = 16 });
        var seen = Enumerable.Range(0, 120).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(unwatched.Advance(120), seen);
    }

    [Fact]
    public void A_remedy_acts_in_the_middle_of_a_run()
    {
        var options = new Failures.Options { Failure = Failure.Oscillation };
        using var run = New(options);
        Assert.NotNull(FirstFailing(run, 1200));
        run.Lab.Update(options with { GradientPenalty = 1 });
        var later = run.Advance(2 * 1000);
        Assert.Equal(0, later.Last(scalar => scalar.Name == "failing").Value);
        Assert.InRange(later.Last(scalar => scalar.Name == "distance").Value, 0, 0.05);
    }

    [Theory]
    [InlineData(RemedyLoss.LeastSquares)]
    [InlineData(RemedyLoss.Hinge)]
    [InlineData(RemedyLoss.WassersteinGradientPenalty)]
    public void Another_loss_changes_the_run(RemedyLoss loss)
    {
        using var given = New(new() { BatchSize = 16 });
        using var other = New(new() { BatchSize = 16, Loss = loss, MinibatchDeviation = true });
        Assert.NotEqual(given.Advance(4), other.Advance(4));
    }

    [Fact]
    public void Remedies_leave_the_data_and_the_goal_what_they_are()
    {
        foreach (var failure in Enum.GetValues<Failure>())
        {
            var recipe = FailureCase.Of(failure).Recipe;
            var repaired = recipe.With(new Failures.Options { Failure = failure, DataTimes = 64, CleanedLabels = 1, Loss = RemedyLoss.Hinge, WidthTimes = 2 });
            Assert.Same(recipe.Data, repaired.Data);
            Assert.Equal((recipe.HeadStart, recipe.Gain, recipe.IsConditional), (repaired.HeadStart, repaired.Gain, repaired.IsConditional));
        }
    }

    [Fact]
    public void Remedies_as_they_stand_change_nothing() =>
        Assert.All(Enum.GetValues<Failure>(), failure => 
        {
            var recipe = FailureCase.Of(failure).Recipe;
            Assert.Equal(recipe, recipe.With(new Failures.Options { Failure = failure }));
        });

    [Fact]
    public void The_discriminators_steps_alone_leave_the_generator_where_it_is()
    {
        using var run = New(new() { Failure = Failure.VanishingGradients });
        var before = Fakes(run);
        run.Advance(2 * 20);
        Assert.Equal(before, Fakes(run));
    }

    [Fact]
    public void The_arithmetic_of_a_step_is_that_of_its_layers()
    {
        var recipe = FailureCase.Of(Failure.CostAtScale).Recipe with { Width = 64 };
        Assert.Equal(2 * 64 + 2 * 64 * 64 + 64 * 2 + 2 * 64 + 2 * 64 * 64 + 64, Arithmetic.Weights(recipe));
        var (generator, discriminator, first) = (8448, 8384, 128);
        Assert.Equal(2 * 128 * (generator + 2 * (3 * discriminator - first)), Arithmetic.DiscriminatorStep(recipe, 0, 128));
        Assert.Equal(2 * 128 * (3 * generator - first + 2 * discriminator), Arithmetic.GeneratorStep(recipe, 128));
    }

    private static SoloRun<Failures, Failures.Options> New(Failures.Options options, long seed = 1) => new(options, seed);

    private static int? FirstFailing(SoloRun<Failures, Failures.Options> run, int steps)
    {
        for (var step = 50; step <= steps; step += 50)
        {
            if (run.Advance(100).Any(scalar => scalar is { Name: "failing", Value: 1 }))
                return step;
        }

        return null;
    }

    private static Goal GoalOf(SoloRun<Failures, Failures.Options> run, int steps)
    {
        var goal = run.Draw().Goal!;
        for (var step = 0; step < steps && goal.State == GoalState.Open; step += 50)
        {
            run.Advance(100);
            goal = run.Draw().Goal!;
        }

        return goal;
    }

    private static float[] Fakes(SoloRun<Failures, Failures.Options> run) => ((ScatterData)run.Draw().Data["scene"]).Groups["fake"].Points.Values.ToArray();
}
