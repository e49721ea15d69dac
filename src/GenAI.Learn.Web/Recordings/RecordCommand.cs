using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Recordings;

/// <summary>The command <c>record LAB [SECONDS] [OPTIONS] [SEED]</c>: runs a lab and writes the recording that its lessons show first.</summary>
public static class RecordCommand
{
    private const double DefaultSeconds = 20;

    public static bool IsAsked(string[] args) => args is ["record", ..];

    /// <summary>Writes <c>recordings/LAB.json</c> in a folder; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, string folder)
    {
        try
        {
            var type = LabCatalogue.Default.Find(args.ElementAtOrDefault(1) ?? "");
            var seconds = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : DefaultSeconds;
            var options = type.Parse(args.Length > 3 ? JsonDocument.Parse(args[3]).RootElement : default);
            var seed = args.Length > 4 ? long.Parse(args[4], CultureInfo.InvariantCulture) : 1;
            var recorder = new RunRecorder(LabSettings.From(configuration), TimeProvider.System);
            var json = await recorder.RecordAsync(type, options, seed, TimeSpan.FromSeconds(seconds), CancellationToken.None);
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "recordings")).FullName, type.Id + ".json");
            await File.WriteAllBytesAsync(file, json);
            Console.WriteLine($"{type.Title}: {seconds} s of work, {json.Length / 1024} kB in recordings/{type.Id}.json");
            return 0;
        }
        catch (Exception error) when (error is LabException or FormatException or JsonException)
        {
            Console.Error.WriteLine($"{error.Message} Usage: record LAB [SECONDS] [OPTIONS] [SEED]");
            return 1;
        }
    }
}
