using System.Diagnostics;
using System.Net.Http.Headers;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>A lesson's time to the first byte, and the bytes of its HTML as sent, compressed.</summary>
internal static class PageMeasure
{
    private const string Lesson = "/lessons/gans/training-a-gan";

    public static async Task PrintAsync(Uri site)
    {
        using var http = new HttpClient { BaseAddress = site };
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var (times, bytes) = (new List<double>(), 0);
        for (var i = 0; i < 55; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(Lesson, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1]);
            times.Add(watch.Elapsed.TotalMilliseconds);
            using var rest = new MemoryStream();
            await body.CopyToAsync(rest);
            bytes = 1 + (int)rest.Length;
        }

        Console.WriteLine($"lesson page  time to first byte: first {times[0]:0} ms; then {Quantiles.Milliseconds(times[5..])}; HTML as sent {bytes / 1024.0:0.0} KiB");
    }
}
