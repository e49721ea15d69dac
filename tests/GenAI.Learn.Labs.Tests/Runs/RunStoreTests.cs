using System.Buffers.Binary;
using System.Text;
using GenAI.Learn.Models.Data;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>A saved run whose file is faulty is that run's end, and not the site's.</summary>
public sealed class RunStoreTests : IDisposable
{
    private const string Tag = "RUN2";

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
    public void A_faulty_file_is_set_aside_and_told_of_once(string what, byte[] content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_server.Settings.DataPath, "others")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "faulty.run"), content);
        var log = new Warnings();

        using var store = new RunStore(folder, log);
        Assert.Empty(store.List());
        Assert.True(log.Told.Single().StartsWith("Saved run faulty.run cannot be read and is set aside: ", StringComparison.Ordinal), what);
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(folder, "unreadable", "faulty.run")));
        Assert.Empty(store.List());
        Assert.Single(log.Told);
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

    [Fact]
    public void A_bit_that_flipped_is_found_wherever_it_is()
    {
        var id = _server.StartPaused();
        _server.Restart();
        var bytes = File.ReadAllBytes(Path.Combine(Folder, $"{id}.run"));
        var folder = Directory.CreateDirectory(Path.Combine(_server.Settings.DataPath, "others")).FullName;
        using var store = new RunStore(folder, new Warnings());
        var header = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        foreach (var at in Enumerable.Range(0, 40).Select(part => part * (bytes.Length - 1) / 39))
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 4;
            File.WriteAllBytes(Path.Combine(folder, $"{id}.run"), damaged);
            if (at < 8 + header + 32)
                Assert.Empty(store.List());
            else
                Assert.True(WholeFile.IsUnreadable(Assert.ThrowsAny<Exception>(() => store.Read(id))), $"{at} of {bytes.Length}");
        }

        File.WriteAllBytes(Path.Combine(folder, $"{id}.run"), bytes);
        Assert.Equal(id, store.List().Single().Id);
        Assert.NotEmpty(store.Read(id).Blocks);
    }

    [Fact]
    public void A_run_whose_file_was_damaged_since_the_start_is_refused_in_words()
    {
        var id = _server.StartPaused();
        _server.Restart();
        var file = Path.Combine(Folder, $"{id}.run");
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        var refused = Assert.Throws<LabException>(() => _server.Control(id, "step"));
        Assert.StartsWith("The run was saved by an earlier version of the site", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_server_was_writing_is_swept_at_the_next_start()
    {
        var id = _server.StartPaused();
        var draft = Path.Combine(Folder, $"{id}.run.{Guid.NewGuid():N}");
        File.WriteAllText(draft, "half");
        _server.Restart();

        Assert.False(File.Exists(draft));
        Assert.Single(_server.Runs.OfLearner("ada"));
    }

    [Fact]
    public void A_second_server_on_the_same_folder_is_refused_in_words() =>
        Assert.StartsWith("Another server keeps its runs in ", Assert.Throws<InvalidOperationException>(() => new RunStore(Folder, new Warnings())).Message);

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
