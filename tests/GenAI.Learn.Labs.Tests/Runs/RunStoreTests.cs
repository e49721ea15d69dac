using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>A saved run whose file is faulty is that run's end, and not the site's.</summary>
public sealed class RunStoreTests : IDisposable
{
    private const string Tag = "RUN1";

    private readonly RunsFixture _server = new();

    /// <summary>What is wrong, and what stands in the file.</summary>
    public static TheoryData<string, byte[]> Faulty => new()
    {
        { "nothing in it", [] },
        { "another kind", "ELF"u8.ToArray() },
        { "a header of fewer bytes than none", FileOf(-5, "") },
        { "a header of more bytes than there can be", FileOf(int.MaxValue, "") },
        { "a header that is cut off", FileOf(100, "{\"id\": \"fau") },
        { "a header of nothing", FileOf(4, "null") },
        { "a header without an id", FileOf(2, "{}") },
        { "a header with an id alone", FileOf(15, "{\"id\":\"faulty\"}") },
        { "a header without a lab", FileOf(29, "{\"id\":\"faulty\",\"owner\":\"ada\"}") },
    };

    private string Folder => Path.Combine(_server.Settings.DataPath, "runs");

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_file_is_passed_over_and_told_of(string what, byte[] content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_server.Settings.DataPath, "others")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "faulty.run"), content);
        var log = new Warnings();

        Assert.Empty(new RunStore(folder, log).List());
        Assert.True(log.Told.SequenceEqual(["Saved run faulty.run cannot be read"]), what);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void The_site_starts_beside_a_faulty_file_and_has_the_other_runs(string what, byte[] content)
    {
        var id = _server.StartPaused();
        File.WriteAllBytes(Path.Combine(Folder, "faulty.run"), content);
        _server.Restart();

        Assert.True(_server.Runs.OfLearner("ada").Select(run => run.Id).SequenceEqual([id]), what);
    }

    [Fact]
    public void The_site_starts_beside_a_copy_of_a_run()
    {
        var id = _server.StartPaused();
        _server.Restart();
        File.Copy(Path.Combine(Folder, $"{id}.run"), Path.Combine(Folder, "copy.run"));
        _server.Restart();

        Assert.Equal(id, Assert.Single(_server.Runs.OfLearner("ada")).Id);
    }

    /// <summary>How far behind the header, and the bytes that stand there: a name without an end, a block of fewer bytes than none.</summary>
    [Theory]
    [InlineData(4, new byte[] { 0xff, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(4, new byte[] { 0, 0xff, 0xff, 0xff, 0xff })]
    public void A_run_whose_blocks_are_damaged_is_refused_in_words(int behind, byte[] damage)
    {
        var id = _server.StartPaused();
        _server.Restart();
        var file = Path.Combine(Folder, $"{id}.run");
        var bytes = File.ReadAllBytes(file);
        damage.CopyTo(bytes, 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) + behind);
        File.WriteAllBytes(file, bytes);

        var refused = Assert.Throws<LabException>(() => _server.Control(id, "step"));
        Assert.StartsWith("The run was saved by an earlier version of the site", refused.Message, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static byte[] FileOf(int length, string header) =>
        [.. Encoding.ASCII.GetBytes(Tag), .. BitConverter.GetBytes(length), .. Encoding.UTF8.GetBytes(header)];

    private sealed class Warnings : ILogger
    {
        private readonly List<string> _told = [];

        public IEnumerable<string> Told => _told;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                _told.Add(formatter(state, exception));
        }
    }
}
