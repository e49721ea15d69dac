using System.Text.Json;
using GenAI.Learn.Browser.Tests;

namespace GenAI.Learn.Web.Tests.Hub;

/// <summary>The real site is killed in the middle of a run: what it had a few seconds before is there when it starts again.</summary>
public sealed class KilledSiteTests
{
    [Fact]
    public async Task A_run_of_a_killed_site_goes_on_in_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;
        string[] settings = [$"--Labs:DataFolder={folder}", "--Labs:SnapshotEvery=00:00:00.5"];
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        string cookie, run;
        int step;
        await using (var site = await SiteProcess.StartAsync(null, settings))
        {
            using var circuit = await http.PostAsync(new Uri(site.Address, "_blazor/negotiate?negotiateVersion=1"), null, TestContext.Current.CancellationToken);
            cookie = circuit.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            await using var hub = await LabCalls.ConnectAsync(site.Address, options => options.Headers["Cookie"] = cookie);
            run = await hub.StartRunAsync("gan-2d", seed: 1);
            await StandsAsync(site.Address, run, found => found.GetProperty("step").GetInt32() > 100);
            while (!File.Exists(Path.Combine(folder, "runs", $"{run}.run")))
                await Task.Delay(50, TestContext.Current.CancellationToken);
            step = (await FindAsync(site.Address, run)).GetProperty("step").GetInt32();
            await StandsAsync(site.Address, run, found => found.GetProperty("step").GetInt32() > step + 100);
            await site.EndAsync(); // by SIGKILL
        }

        await using (var site = await SiteProcess.StartAsync(null, settings))
        {
            var found = await FindAsync(site.Address, run);
            Assert.Equal("saved", found.GetProperty("state").GetString());
            Assert.InRange(found.GetProperty("step").GetInt32(), 1, int.MaxValue);
            await using var hub = await LabCalls.ConnectAsync(site.Address, options => options.Headers["Cookie"] = cookie);
            await hub.CallAsync("Control", run, "resume");
            await StandsAsync(site.Address, run, now => now.GetProperty("state").GetString() == "running" && now.GetProperty("step").GetInt32() > found.GetProperty("step").GetInt32());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task StandsAsync(Uri site, string run, Func<JsonElement, bool> stands)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!stands(await FindAsync(site, run)))
            await Task.Delay(20, patience.Token);
    }

    private static async Task<JsonElement> FindAsync(Uri site, string run)
    {
        using var http = new HttpClient();
        return JsonDocument.Parse(await http.GetStringAsync(new Uri(site, $"api/runs/{run}"))).RootElement;
    }
}
