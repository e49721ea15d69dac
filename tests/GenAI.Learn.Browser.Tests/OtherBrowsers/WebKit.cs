using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace GenAI.Learn.Browser.Tests.OtherBrowsers;

/// <summary>WebKitGTK's own small browser, on a screen that nobody sees, by the WebDriver that comes with it.</summary>
public sealed class WebKit : IOtherBrowser
{
    private readonly HttpClient http = new();
    private readonly List<Process> processes = [];
    private string session = "";

    public async ValueTask InitializeAsync()
    {
        var screen = Start("Xvfb", "", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp");
        var display = await screen.StandardOutput.ReadLineAsync();
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        http.BaseAddress = new($"http://{port.LocalEndpoint}");
        port.Stop();
        Start("WebKitWebDriver", $":{display}", $"--port={http.BaseAddress.Port}");
        await ListensAsync();
        session = $"session/{(await PostAsync("session", new { capabilities = new { } })).GetProperty("sessionId")}";
        await PostAsync($"{session}/window/rect", new { width = 1280, height = 1024 });
    }

    public Task OpenAsync(Uri address) => PostAsync($"{session}/url", new { url = address });

    public async Task ClickAsync(string selector)
    {
        await EvaluateAsync($"document.querySelector('{selector}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"); // while it glides there, it cannot be clicked
        var found = await PostAsync($"{session}/element", new { @using = "css selector", value = selector });
        await PostAsync($"{session}/element/{found.EnumerateObject().Single().Value}/click", new { });
    }

    public Task<JsonElement> EvaluateAsync(string expression) =>
        PostAsync($"{session}/execute/sync", new { script = $"return {expression}", args = Array.Empty<object>() });

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(processes))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        http.Dispose();
    }

    private Process Start(string program, string display, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = display;
        start.Environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"; // root has no sandbox
        var process = Process.Start(start)!;
        processes.Add(process);
        return process;
    }

    private async Task ListensAsync()
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            try
            {
                await http.GetAsync("status");
                return;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < end)
            {
            }
        }
    }

    private async Task<JsonElement> PostAsync(string command, object body)
    {
        using var answer = await http.PostAsJsonAsync(command, body);
        var value = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value");
        return answer.IsSuccessStatusCode ? value : throw new InvalidOperationException($"{command}: {value}");
    }
}
