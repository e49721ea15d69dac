using System.Diagnostics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class ErrorTests
{
    [Fact]
    public void Wrong_channels_are_named_by_the_message()
    {
        using var scope = NewDisposeScope();
        using var conv = nn.Conv2d(3, 4, 3);
        var error = Assert.Throws<ExternalException>(() => conv.call(zeros(1, 2, 8, 8)));
        Assert.Contains("expected input[1, 2, 8, 8] to have 3 channels", error.Message);
    }

    [Fact]
    public void A_second_backward_pass_over_a_freed_graph_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = ones([2], requires_grad: true);
        var y = (x * x).sum();
        y.backward();
        var error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.Contains("backward through the graph a second time", error.Message);
    }

    [Fact]
    public void An_index_beyond_the_end_is_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ExternalException>(() => zeros(3)[5]);
        Assert.Throws<ExternalException>(() => zeros(3)[tensor(new long[] { 7 })]);
    }

    [Fact]
    public void Data_of_another_type_is_refused()
    {
        using var x = zeros(3);
        var error = Assert.Throws<ArgumentException>(() => x.data<double>());
        Assert.Contains("holds Float32, not Double", error.Message);
    }

    [Fact]
    public void A_state_that_does_not_fit_says_which_names_are_missing()
    {
        using var small = nn.Sequential(nn.Linear(2, 2));
        using var big = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2));
        var error = Assert.Throws<InvalidOperationException>(() => big.load_state_dict(small.state_dict()));
        Assert.Contains("1.weight", error.Message);
    }

    [Fact]
    public void After_errors_the_process_computes_on()
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < 100; i++) Assert.Throws<ExternalException>(() => zeros(2, 3).mm(zeros(2, 3)));
        Assert.Equal(6f, ones(2, 3).sum().item<float>());
    }

    [Fact]
    public void Without_the_native_library_the_message_says_what_to_install()
    {
        var folder = Directory.CreateTempSubdirectory("genai-torch").FullName;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => !file.EndsWith(".so", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        var program = Path.Combine(folder, Path.GetFileName(typeof(ErrorTests).Assembly.Location));
        var start = new ProcessStartInfo("dotnet", $"\"{program}\" -method {typeof(MissingLibraryProbe).FullName}.{nameof(MissingLibraryProbe.The_first_tensor)}")
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["GENAI_TORCH_PROBE"] = "1";
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd() + child.StandardError.ReadToEnd();
        child.WaitForExit();
        Directory.Delete(folder, true);
        Assert.Contains("apt-get install cmake g++ libtorch-dev", said);
        Assert.DoesNotContain("SIGSEGV", said);
    }
}

/// <summary>Run in a process of its own by the test above, where the library is missing; here it simply passes.</summary>
public class MissingLibraryProbe
{
    [Fact]
    public void The_first_tensor()
    {
        using var x = zeros(1);
        Assert.Equal(1, x.numel());
    }
}
