using GenAI.Learn.Labs;
using Microsoft.Extensions.Configuration;
using TorchSharp;

namespace GenAI.Learn.Web.Tests.Hub;

public sealed class LabSettingsTests
{
    [Fact]
    public void Nothing_is_needed() => Assert.Equal("auto", From().Device);

    [Fact]
    public void What_is_right_is_taken()
    {
        var settings = From("Device=CPU", "FramesPerSecond=7.5", "IdlePause=00:02:00");

        Assert.Equal(("CPU", 7.5, TimeSpan.FromMinutes(2)), (settings.Device, settings.FramesPerSecond, settings.IdlePause));
    }

    [Theory]
    [InlineData("Device=gpu", "is 'gpu', but must be auto, cpu or cuda")]
    [InlineData("Device=", "is '', but must be auto, cpu or cuda")]
    [InlineData("SliceMilliseconds=0", "is 0, but must be above 0")]
    [InlineData("FramesPerSecond=0", "is 0, but must be above 0")]
    [InlineData("FramesPerSecond=NaN", "is NaN, but must be above 0")]
    [InlineData("Workers=-1", "is -1, but must be 0 or above")]
    [InlineData("RunsPerLearner=0", "is 0, but must be above 0")]
    [InlineData("MaxRuns=0", "is 0, but must be above 0")]
    [InlineData("MaxMemoryMegabytes=-5", "is -5, but must be 0 or above")]
    [InlineData("MaxRunTime=00:00:00", "is 00:00:00, but must be above 0")]
    [InlineData("IdlePause=-00:01:00", "is -00:01:00, but must be above 0")]
    [InlineData("IdleSave=00:00:00", "is 00:00:00, but must be above 0")]
    [InlineData("SavedRunsPerLearner=-1", "is -1, but must be 0 or above")]
    [InlineData("SavedRunAge=-1.00:00:00", "is -1.00:00:00, but must be 0 or above")]
    [InlineData("SlowMotion=-4", "is -4, but must be 0 or above")]
    public void What_is_wrong_is_told_with_what_would_be_right(string setting, string words)
    {
        var error = Assert.Throws<InvalidOperationException>(() => From(setting));

        Assert.Contains($"Labs:{setting.Split('=')[0]} {words}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_GPU_that_is_not_there_is_told()
    {
        Assert.SkipWhen(torch.cuda.is_available(), "There is a GPU here.");
        Assert.Contains("finds no CUDA device", Assert.Throws<InvalidOperationException>(() => From("Device=cuda")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_does_not_start_with_what_is_wrong() =>
        Assert.Contains("Labs:Device", (await Assert.ThrowsAsync<InvalidOperationException>(() => LabServer.StartAsync("Device=gpu"))).Message, StringComparison.Ordinal);

    private static SchedulerSettings From(params string[] settings) => LabSettings.From(new ConfigurationBuilder().AddInMemoryCollection(
        settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create($"Labs:{pair[0]}", (string?)pair[1]))).Build());
}
