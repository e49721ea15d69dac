using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GenAI.Learn.Browser.Tests;

/// <summary>How a proxy tells a site behind it where the visitors see it.</summary>
public enum PathManner
{
    /// <summary>It passes the whole path on.</summary>
    Whole,

    /// <summary>It takes the site's part off, and says nothing of it.</summary>
    TakenOff,

    /// <summary>It takes the site's part off, and names it in <c>X-Forwarded-Prefix</c>.</summary>
    Named,
}

/// <summary>HAProxy in front of a site, which visitors find below <see cref="Path"/>, and nothing beside it.</summary>
public sealed class PathProxy : IAsyncDisposable
{
    public const string Path = "/learn";

    private readonly Process process;
    private readonly string folder;

    private PathProxy(Process process, string folder, EndPoint place) =>
        (this.process, this.folder, Address) = (process, folder, new Uri($"http://{place}"));

    public Uri Address { get; }

    public static async Task<PathProxy> StartAsync(Uri site, PathManner manner)
    {
        var folder = Directory.CreateTempSubdirectory("proxy-").FullName;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(); // the proxy goes on with this place, and nobody can take it before
        // A program that is started inherits a copy of the socket, but not the socket itself.
        using var passed = new SafeFileHandle(dup((int)listener.Server.Handle), ownsHandle: true);
        var file = System.IO.Path.Combine(folder, "haproxy.cfg");
        await File.WriteAllTextAsync(file, $"""
            global
              maxconn 200
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
              timeout tunnel 10m
            frontend visitors
              bind fd@{passed.DangerousGetHandle()}
              acl below path {Path}
              acl below path_beg {Path}/
              http-request deny deny_status 404 if !below
              http-request set-header X-Forwarded-Proto http
              http-request set-header X-Forwarded-Host %[req.hdr(host)]
              {(manner == PathManner.Named ? $"http-request set-header X-Forwarded-Prefix {Path}" : "")}
              {(manner == PathManner.Whole ? "" : $"http-request replace-path {Path}/?(.*) /\\1")}
              option forwardfor
              default_backend site
            backend site
              server one 127.0.0.1:{site.Port}

            """);
        var start = new ProcessStartInfo("/usr/sbin/haproxy", ["-db", "-f", file]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var proxy = new PathProxy(Process.Start(start)!, folder, listener.LocalEndpoint);
        try
        {
            await proxy.AnswersAsync();
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var answer = http.GetAsync(Address);
        if (await Task.WhenAny(answer, process.WaitForExitAsync()) != answer)
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        (await answer).Dispose();
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int dup(int descriptor);
}
