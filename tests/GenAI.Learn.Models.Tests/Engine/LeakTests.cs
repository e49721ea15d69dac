using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>Tensors are counted, not bytes: a process's memory depends on the machine and its garbage collector.</summary>
[Collection("alone")]
public sealed class LeakTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public static TheoryData<OptimizerKind> OptimizerKinds => [.. Enum.GetValues<OptimizerKind>()];

    [Fact]
    public void Steps_of_TorchSharps_own_loop_leave_no_tensor_behind()
    {
        var net = nn.Sequential(nn.Linear(10, 16), nn.BatchNorm1d(16), nn.LeakyReLU(0.2), nn.Linear(16, 1));
        var adam = optim.Adam(net.parameters(), 1e-3);
        var criterion = nn.MSELoss();
        var (x, y) = (randn(64, 10), randn(64, 1));
        LeavesNothing(() =>
        {
            var loss = criterion.call(net.call(x), y);
            adam.zero_grad();
            loss.backward();
            nn.utils.clip_grad_norm_(net.parameters(), 1);
            adam.step();
        });
    }

    [Theory]
    [MemberData(nameof(OptimizerKinds))]
    public void Steps_of_the_courses_optimizers_leave_no_tensor_behind(OptimizerKind kind)
    {
        var net = nn.Sequential(nn.Linear(10, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1));
        var x = randn(64, 10);
        using var optimizer = Optimizers.Create(kind, net.parameters(), 1e-3);
        LeavesNothing(() =>
        {
            var loss = net.call(x).square().mean();
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        });
    }

    [Fact]
    public void Optimizers_that_are_made_and_disposed_leave_no_tensor_behind()
    {
        var net = nn.Linear(10, 16);
        LeavesNothing(() =>
        {
            using var optimizer = new FusedAdam(net.parameters(), 1e-3);
            optimizer.zero_grad();
            net.call(ones(4, 10)).sum().backward();
            optimizer.step();
            foreach (var weight in net.parameters()) weight.grad = null;
        });
    }

    // The last of each two looks at the whole map or stamps one pixel, which is a matrix product.
    [Fact]
    public void Steps_of_the_courses_convolutions_leave_no_tensor_behind()
    {
        var net = nn.Sequential(
            Layers.Conv2d(1, 6, 3, padding: 1), nn.ReLU(), Layers.Conv2d(6, 20, 8),
            Layers.ConvTranspose2d(20, 6, 4), nn.ReLU(), Layers.ConvTranspose2d(6, 1, 4, 2, 1));
        var x = randn(3, 1, 8, 8).requires_grad_();
        using var adam = new FusedAdam(net.parameters(), 1e-3);
        LeavesNothing(() =>
        {
            adam.zero_grad();
            (net.call(x) - x).square().mean().backward();
            adam.step();
        });
    }

    [Fact]
    public void Guarded_gradients_and_gradients_of_them_leave_no_tensor_behind()
    {
        var net = nn.Sequential(nn.Linear(10, 16), nn.Tanh(), nn.Linear(16, 1));
        var x = randn(64, 10).requires_grad_();
        LeavesNothing(() =>
        {
            var slope = Guarded.Gradient(net.call(x).sum(), x, createGraph: true);
            (slope.norm(1) - 1).square().mean().backward();
            Guarded.Gradients([net.call(x).sum()], [.. net.parameters()]);
        });
    }

    [Fact]
    public void A_generator_that_is_put_back_leaves_no_tensor_behind()
    {
        using var generator = new Generator(3);
        LeavesNothing(() => generator.Restore(generator.get_state()));
    }

    [Fact]
    public void What_steps_keep_for_themselves_is_noticed()
    {
        Assert.Throws<Xunit.Sdk.EqualException>(() => LeavesNothing(() => zeros(3).DetachFromDisposeScope()));
        Assert.Throws<Xunit.Sdk.EqualException>(() => LeavesNothing(() => zeros(3).MoveToOuterDisposeScope()));
    }

    [Fact]
    public void A_tensor_that_was_forgotten_is_let_go_by_the_garbage_collector()
    {
        Collect();
        var before = Tensor.TotalCount;
        Forget();
        Collect();
        Assert.Equal(before, Tensor.TotalCount);
    }

    public void Dispose() => _scope.Dispose();

    // Of this thread: what the garbage collector's thread lets go of is not subtracted, and so not hidden.
    private static void LeavesNothing(Action step)
    {
        Steps(10); // gradients, moments and compiled scripts are made in the first
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Steps(30);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Steps(int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var scope = NewDisposeScope();
                step();
            }
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Forget()
    {
        for (var i = 0; i < 100; i++) zeros(10).DetachFromDisposeScope();
    }
}

/// <summary>Tests that no other may run beside.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class Alone;
