using System.Net;
using System.Text.Json;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Web.Tests.Operations;

/// <summary>What the operator of the real site sees, and nobody else.</summary>
public sealed class WatchingOverTests
{
    [Fact]
    public async Task An_operator_sees_runs_circuits_and_figures_and_the_log_tells_of_each_run()
    {
        await using var site = await SiteProcess.StartAsync(null, "--Telemetry:Prometheus=true");
        using var http = new HttpClient { BaseAddress = site.Address };
        Assert.Equal("Healthy", await http.GetStringAsync("health/ready"));
        await using var hub = await LabCalls.ConnectAsync(site.Address, _ => { });
        var run = await hub.StartRunAsync("gan-2d", seed: 1);
        await foreach (var frame in hub.WatchAsync(run))
        {
            if (frame.GetProperty("step").GetInt32() > 10)
                break;
        }

        await Assert.ThrowsAnyAsync<Exception>(() => hub.StartRunAsync("no-such-lab\nRun 1 of gan-2d starts"));
        var details = JsonDocument.Parse(await http.GetStringAsync("health/details")).RootElement;
        var metrics = await http.GetStringAsync("metrics");
        await hub.CallAsync("Control", run, "stop");

        Assert.Equal(["disk", "keys", "labs", "memory", "places"], details.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
        var labs = details.GetProperty("labs");
        Assert.Equal(("gan-2d", "running", 1), labs.GetProperty("runs").EnumerateArray().Select(of => (of.GetProperty("lab").GetString(), of.GetProperty("state").GetString(), of.GetProperty("count").GetInt32())).Single());
        Assert.InRange(labs.GetProperty("work")[0].GetProperty("steps").GetInt32(), 10, int.MaxValue);
        Assert.Contains("labs_runs{", metrics);
        Assert.Contains("lab=\"gan-2d\"", metrics);
        Assert.Contains("labs_frame_latency", metrics);
        Assert.Contains("http_server_request_duration", metrics);
        Assert.Contains("dotnet_process_memory_working_set", metrics);

        await site.WaitForOutputAsync($"Run {run} of gan-2d is stopped at step");
        await site.EndAsync();
        Assert.Contains($"Run {run} of gan-2d starts", site.Output);
        Assert.Contains("Refused to start a run: There is no lab 'no-such-lab Run 1 of gan-2d starts'", site.Output);
    }

    [Fact]
    public async Task Nobody_else_sees_them_and_no_query_is_logged()
    {
        await using var site = await SiteProcess.StartAsync(null, "--Telemetry:Prometheus=true");
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9"); // a visitor behind a proxy of this machine

        foreach (var path in new[] { "health/details", "metrics", "HEALTH/details" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        foreach (var path in new[] { "search?q=mysecretword", "ask?q=mysecretword", "api/search?q=mysecretword", "lessons/none?q=mysecretword" })
            await http.GetAsync(new Uri(path, UriKind.Relative));
        http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1"); // whoever the proxy is, it does not tell
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("health/details", UriKind.Relative))).StatusCode);
        await using (var hub = await LabCalls.ConnectAsync(site.Address, _ => { }))
            await Assert.ThrowsAnyAsync<Exception>(() => hub.CallAsync("Control", "nothing", "stop"));
        await site.WaitForOutputAsync("Refused to control run nothing");
        await site.EndAsync();

        Assert.DoesNotContain("mysecretword", site.Output);
        Assert.DoesNotContain("id=", site.Output); // of a connection
    }

    [Fact]
    public async Task A_site_named_as_operator_sees_them_through_a_proxy()
    {
        await using var site = await SiteProcess.StartAsync(null, "--Site:Operators:0=203.0.113.0/24");
        using var http = new HttpClient { BaseAddress = site.Address };

        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("health/details", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_damaged_key_is_set_aside_and_pages_go_on()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        var keys = Path.Combine(folder, "keys");
        await using (var site = await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}"))
            await VisitAsync(site);
        var key = Directory.GetFiles(keys, "*.xml").Single();
        await File.WriteAllTextAsync(key, (await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken))[..200], TestContext.Current.CancellationToken);

        await using (var site = await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}"))
        {
            Assert.Equal("Healthy", await VisitAsync(site));
            await site.EndAsync();
            Assert.Contains($"Key {Path.GetFileName(key)} cannot be read and is set aside", site.Output);
        }

        Assert.True(File.Exists(Path.Combine(keys, "unreadable", Path.GetFileName(key))));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_data_folder_that_takes_no_file_is_not_ready()
    {
        var folder = Directory.CreateTempSubdirectory("gone-").FullName;
        await using var site = await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}");
        using var http = new HttpClient { BaseAddress = site.Address };
        Directory.Delete(folder, recursive: true);

        using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Unhealthy: disk", await answer.Content.ReadAsStringAsync());
    }

    // Opens a circuit, which seals a cookie; gives what the site says of its health.
    private static async Task<string> VisitAsync(SiteProcess site)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var circuit = await http.PostAsync(new Uri("_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, circuit.StatusCode);
        return await http.GetStringAsync("health/ready");
    }
}
