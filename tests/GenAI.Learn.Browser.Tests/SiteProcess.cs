using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace GenAI.Learn.Browser.Tests;

/// <summary>The real site as run.sh starts it: a process of its own, on a free port of the loopback address.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];
    private readonly string folder = Directory.CreateTempSubdirectory("site-").FullName;

    private readonly string? course;

    private SiteProcess(string? content, string[] settings)
    {
        course = content;
        var start = Dotnet(["--urls", "http://127.0.0.1:0", "--contentRoot", Metadata("SiteProject"), .. settings]);
        start.Environment["Labs__IdlePause"] = "00:00:10"; // the runs that a test leaves behind take no time from the next ones
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The site stopped.\n{Output}"));
    }

    public Uri Address => address.Task.Result;

    /// <summary>What the site has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    public int Id => process.Id;

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Its resident memory.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the site.</summary>
    /// <param name="content">A folder with a course of its own; null for the course.</param>
    /// <param name="settings">Settings of its own, as on the command line: <c>--Site:PathBase=/learn</c>.</param>
    public static async Task<SiteProcess> StartAsync(string? content = null, params string[] settings)
    {
        var site = Begin(content, settings);
        await site.address.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return site;
    }

    /// <summary>Starts a site that cannot start; gives its exit code and all that it wrote.</summary>
    public static async Task<(int Code, string Written)> FailAsync(string? content, params string[] settings)
    {
        await using var site = Begin(content, settings);
        await site.process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (site.process.ExitCode, site.Output.Trim());
    }

    /// <summary>Waits until the site has written this.</summary>
    public async Task WaitForOutputAsync(string words)
    {
        for (var end = DateTime.UtcNow + TimeSpan.FromSeconds(60); !Output.Contains(words, StringComparison.Ordinal);)
            await Task.Delay(20, new CancellationTokenSource(end - DateTime.UtcNow).Token);
    }

    /// <summary>Asks the site to end, as systemd and Docker do, and waits until it has.</summary>
    public async Task StopAsync()
    {
        const int terminate = 15;
        _ = kill(process.Id, terminate);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
    }

    /// <summary>Ends the site at once; all that it wrote can be read then.</summary>
    public async Task EndAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(); // and for the end of its output
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await EndAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs one of the site's commands to its end, as an operator does beside the running site; gives what it wrote.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        using var command = Process.Start(Dotnet([.. arguments, "--contentRoot", Metadata("SiteProject")]))!;
        var written = await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? string.Concat(written) : throw new InvalidOperationException(string.Concat(written));
    }

    private static SiteProcess Begin(string? content, string[] settings)
    {
        var site = new SiteProcess(content, settings);
        site.process.Start();
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        return site;
    }

    private ProcessStartInfo Dotnet(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Metadata("SiteAssembly"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // its pipes would stay in the temp folder when the site is killed
        start.Environment["Labs__CheckpointFolder"] = Path.Combine(folder, "checkpoints"); // its own: what is trained on this machine changes no page here
        start.Environment["Labs__DataFolder"] = Path.Combine(folder, "data");
        if (course is not null)
            start.Environment["Content"] = course;
        return start;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);

    internal static string Metadata(string key) => typeof(SiteProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
