using System.Text.Json;
using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class SupportVectorMachineTests
{
    public static TheoryData<string> Names => ClassificationCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Scores_support_vectors_and_accuracy_are_scikit_learns(string name)
    {
        var data = ClassificationCase.Named(name);
        foreach (var golden in data.Expected("svm").EnumerateArray())
        {
            var machine = Fit(data, golden);
            Assert.True(machine.IsConverged);
            var expected = golden.GetProperty("scores").Doubles();
            // LIBSVM keeps its kernel matrix in float32, 6e-8 off; the alphas reach 100, and some dozens of them are summed.
            for (var i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], machine.Score(data.Test[i]), 2e-4);
            data.AssertAccuracy(golden, machine);
        }
    }

    [Fact]
    public void Both_constraints_hold_after_every_step_of_a_hundred_random_problems()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomSource(seed);
            var points = LabelledPoints.Draw(LabelledPointSet.Moons, 10 + random.Next(40), random.NextDouble(), random);
            var c = Math.Pow(10, 4 * random.NextDouble() - 2);
            var kernel = random.Next(2) == 0 ? Kernel.Linear : Kernel.Rbf;
            var machine = new SupportVectorMachine(points.Points, points.Classes, c, kernel, Math.Pow(10, 2 * random.NextDouble() - 1));
            for (var step = 0; step < 200 && !machine.IsConverged; step++)
            {
                var before = machine.Objective;
                machine.Advance(1);
                AssertConstraints(machine, points.Classes, c);
                Assert.True(machine.Objective <= before + 1e-9 * c * points.Count, $"Step {step} of problem {seed} raised the objective.");
            }
        }
    }

    [Fact]
    public void Two_points_are_split_half_way()
    {
        var machine = SupportVectorMachine.Fit([[0, 0], [2, 0]], [0, 1], 100, Kernel.Linear, tolerance: 1e-9);
        Assert.Equal(0, machine.Score([1, 5]), 1e-9);
        Assert.Equal(1, machine.Score([2, -3]), 1e-9);
        Assert.Equal(0.5, machine.Alphas[0], 1e-9); // |w|^2 = alpha's distance: w = 1, so alpha = 1 / 2
    }

    [Fact]
    public void A_saved_machine_goes_on_the_same()
    {
        var data = ClassificationCase.Named("spiral");
        var golden = data.Expected("svm")[2];
        var (machine, copy) = (New(data, golden), New(data, golden));
        machine.Advance(40);
        var memory = new MemoryStream();
        machine.Save(new BinaryWriter(memory));
        memory.Position = 0;
        copy.Load(new BinaryReader(memory));
        machine.Advance(40);
        copy.Advance(40);
        Assert.Equal(machine.Alphas, copy.Alphas);
        Assert.Equal(machine.Intercept, copy.Intercept);
    }

    // Rounding: each step adds one error of about 1e-16 C.
    private static void AssertConstraints(SupportVectorMachine machine, IReadOnlyList<int> classes, double c)
    {
        Assert.All(machine.Alphas, alpha => Assert.InRange(alpha, 0, c));
        Assert.Equal(0, machine.Alphas.Select((alpha, i) => classes[i] == 1 ? alpha : -alpha).Sum() / c, 1e-11);
    }

    private static SupportVectorMachine Fit(ClassificationCase data, JsonElement golden)
    {
        var machine = New(data, golden);
        machine.Advance(1_000_000);
        return machine;
    }

    private static SupportVectorMachine New(ClassificationCase data, JsonElement golden) => new(
        data.Train,
        data.TrainClasses,
        golden.GetProperty("c").GetDouble(),
        golden.GetProperty("kernel").GetString() == "rbf" ? Kernel.Rbf : Kernel.Linear,
        golden.GetProperty("gamma").GetDouble(),
        1e-7);
}
