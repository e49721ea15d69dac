using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GenAI.Learn.Labs.Tests.TestLabs;

/// <summary>What somebody who writes a lab gets wrong.</summary>
public enum Mistake
{
    ProductOfWrongShapes, ProductOfStacks, ProductOfTypes, LinearOfAnotherWidth, GradientOfAStranger, SecondGradient, SecondBackward,
    ChangedBeforeBackward, ChangedBeforeGradient, BackwardWithoutHistory, BackwardOfAVector, LeafChangedInPlace, IndexOutOfRange,
    GatherOutOfRange, LabelOutOfRange, WordOutOfRange, WordOfWrongType, StateOfGarbage, StateOfWrongType, WeightsOfWrongShape,
    WeightsOfOtherNames, WeightOfWrongShape, ConvolutionOfOtherChannels, ConvolutionTooLarge, TransposedPaddingTooLarge,
    NormalisationOfOtherChannels, ViewOfWrongSize, NegativeSize, TooLargeATensor, SingularInverse, NoNumbersDecomposed,
    NegativeChances, SpreadBelowZero, DataOfAnotherType, ItemOfMany, DisposedTensor, DisposedLayer, AttentionOfOtherWidth,
    NoThreads, UnknownDevice,
}

public sealed record MistakenOptions : LabOptions
{
    public Mistake Mistake { get; init; }

    [Range(1, 1000)] public int At { get; init; } = 3;
}

/// <summary>Makes one mistake at a step.</summary>
[Lab("mistaken", "A lab with a mistake")]
public sealed class MistakenLab(MistakenOptions options, LabContext context)
    : PlainLab<MistakenOptions>(options, context), ILab<MistakenOptions>
{
    private int _steps;

    public static IReadOnlyList<View> Views(MistakenOptions options) => [];

    public override void Step(string phase)
    {
        Context.Report("steps", ++_steps);
        if (_steps == Settings.At)
            Make(Settings.Mistake);
    }

    private void Make(Mistake mistake)
    {
        using var scope = NewDisposeScope();
        using var picture = rand(2, 3, 8, 8);
        using var x = rand(3, requires_grad: true);
        var (y, z) = (x.exp(), x.square().sum());
        object _ = mistake switch
        {
            Mistake.ProductOfWrongShapes => rand(2, 3).Times(rand(4, 5)),
            Mistake.ProductOfStacks => rand(2, 3, 4).Times(rand(3, 4, 5)),
            Mistake.ProductOfTypes => rand(2, 3).mm(rand(3, 2, dtype: float64)),
            Mistake.LinearOfAnotherWidth => nn.Linear(3, 4).call(rand(2, 5)),
            Mistake.GradientOfAStranger => Guarded.Gradient(z, rand(3, requires_grad: true)),
            Mistake.SecondGradient => (Guarded.Gradient(z, x), Guarded.Gradient(z, x)),
            Mistake.SecondBackward => Twice(z.backward),
            Mistake.ChangedBeforeBackward => Backward(y.square().sum(), y.add_(1)),
            Mistake.ChangedBeforeGradient => Guarded.Gradient(Before(y.square().sum(), y.add_(1)), x),
            Mistake.BackwardWithoutHistory => Backward(rand(3).sum()),
            Mistake.BackwardOfAVector => Backward(x * 2),
            Mistake.LeafChangedInPlace => x.add_(1),
            Mistake.IndexOutOfRange => rand(3)[5],
            Mistake.GatherOutOfRange => rand(3).gather(0, tensor(new long[] { 7 })),
            Mistake.LabelOutOfRange => F.cross_entropy(rand(1, 3), tensor(new long[] { 7 })),
            Mistake.WordOutOfRange => nn.Embedding(3, 2).call(tensor(new long[] { 7 })),
            Mistake.WordOfWrongType => nn.Embedding(3, 2).call(rand(2)),
            Mistake.StateOfGarbage => Restore(full_like(Context.Generator.get_state(), 200)),
            Mistake.StateOfWrongType => Restore(rand(5056)),
            Mistake.WeightsOfWrongShape => nn.Linear(2, 3).load_state_dict(nn.Linear(3, 2).state_dict()),
            Mistake.WeightsOfOtherNames => nn.Linear(2, 3).load_state_dict(nn.BatchNorm1d(3).state_dict()),
            Mistake.WeightOfWrongShape => Embed(new Parameter(rand(7))),
            Mistake.ConvolutionOfOtherChannels => Layers.Conv2d(4, 2, 3).call(picture),
            Mistake.ConvolutionTooLarge => Layers.Conv2d(3, 2, 11).call(picture),
            Mistake.TransposedPaddingTooLarge => Layers.ConvTranspose2d(3, 2, 3, outputPadding: 9).call(picture),
            Mistake.NormalisationOfOtherChannels => nn.BatchNorm2d(4).call(picture),
            Mistake.ViewOfWrongSize => picture.view(5, -1),
            Mistake.NegativeSize => zeros(-1),
            Mistake.TooLargeATensor => zeros(1L << 60),
            Mistake.SingularInverse => linalg.inv(zeros(3, 3)),
            Mistake.NoNumbersDecomposed => linalg.svd(full([3, 3], float.NaN)),
            Mistake.NegativeChances => tensor(new[] { -1f, 2 }).multinomial(2),
            Mistake.SpreadBelowZero => zeros(2).normal_(0, -1),
            Mistake.DataOfAnotherType => rand(2).data<double>(),
            Mistake.ItemOfMany => rand(2).item<float>(),
            Mistake.DisposedTensor => Disposed(rand(2)).exp(),
            Mistake.DisposedLayer => Disposed(nn.BatchNorm2d(3)).call(picture),
            Mistake.AttentionOfOtherWidth => F.scaled_dot_product_attention(rand(1, 2, 3), rand(1, 2, 4), rand(1, 2, 3)),
            Mistake.NoThreads => Threads(0),
            Mistake.UnknownDevice => rand(2).to(CUDA),
            _ => throw new NotSupportedException(),
        };
    }

    private static Tensor Before(Tensor result, Tensor _) => result;

    private static Tensor Backward(Tensor loss, Tensor? _ = null)
    {
        loss.backward();
        return loss;
    }

    private static object Twice(Action act)
    {
        act();
        act();
        return act;
    }

    private Generator Restore(Tensor state)
    {
        Context.Generator.Restore(state);
        return Context.Generator;
    }

    private static Tensor Embed(Parameter weight)
    {
        using var words = nn.Embedding(3, 2);
        words.weight = weight;
        return words.call(tensor(new long[] { 1 }));
    }

    private static T Disposed<T>(T thing)
        where T : IDisposable
    {
        thing.Dispose();
        return thing;
    }

    private static int Threads(int count)
    {
        Guarded.UseThreads(count);
        return count;
    }
}
