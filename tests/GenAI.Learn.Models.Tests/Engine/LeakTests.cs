using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

[Collection("alone")]
public class LeakTests
{
    [Fact]
    public void After_ten_thousand_steps_no_more_tensors_live_than_after_ten_and_memory_is_flat()
    {
        Collect();
        using var net = nn.Sequential(nn.Linear(10, 16), nn.BatchNorm1d(16), nn.LeakyReLU(0.2), nn.Linear(16, 1));
        using var adam = optim.Adam(net.parameters(), 1e-3);
        using var criterion = nn.MSELoss();
        using var x = randn(64, 10);
        using var y = randn(64, 1);
        void Step()
        {
            using var scope = NewDisposeScope();
            var loss = criterion.call(net.call(x), y);
            adam.zero_grad();
            loss.backward();
            nn.utils.clip_grad_norm_(net.parameters(), 1);
            adam.step();
        }
        for (var i = 0; i < 10; i++) Step();
        var tensors = Tensor.TotalCount;
        for (var i = 0; i < 1000; i++) Step();
        Collect();
        var memory = Environment.WorkingSet;
        for (var i = 0; i < 9000; i++) Step();
        Assert.Equal(tensors, Tensor.TotalCount);
        Collect();
        Assert.InRange(Environment.WorkingSet - memory, long.MinValue, 16 << 20); // the garbage collector breathes by a few MiB
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

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Forget()
    {
        for (var i = 0; i < 100; i++) zeros(10);
    }
}

[CollectionDefinition("alone", DisableParallelization = true)]
public class Alone;
