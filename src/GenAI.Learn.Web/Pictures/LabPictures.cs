using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Content;
using GenAI.Learn.Web.Recordings;
using Microsoft.Extensions.FileProviders;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// The labs' pictures. Each is drawn when it is first asked for, one at a time so that labs keep their processors, and
/// kept in memory: all of them are a few megabytes, and a start of the site draws them again in a second or two.
/// </summary>
public sealed class LabPictures(IWebHostEnvironment environment, ILogger<LabPictures> log) : IDisposable
{
    // Another build may draw otherwise.
    private static readonly string Build = typeof(LabPictures).Module.ModuleVersionId.ToString("n");

    private readonly ConcurrentDictionary<string, byte[]> _drawn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, DateTimeOffset Changed), string> _hashes = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Its address below the site's base; another picture has another address.</summary>
    public string UrlOf(CourseLab lab, PictureForm form) =>
        $"{lab.Url}.{form.Ending}?{(form.IsNight ? "theme=dark&" : "")}v={VersionOf(lab)}";

    /// <summary>The address of a recorded run's picture below the site's base.</summary>
    public string UrlOf(IFileInfo recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return $"{RecordingFile.Folder}/{Path.GetFileNameWithoutExtension(recording.Name)}.{PictureForm.Day.Ending}?v={VersionOf(recording)}";
    }

    /// <summary>What its address has as <c>v</c>.</summary>
    public string VersionOf(CourseLab lab) => VersionOf(RecordingOf(lab), lab.Module?.Accent);

    /// <summary>The file.</summary>
    public Task<byte[]> FileAsync(CourseLab lab, PictureForm form, CancellationToken cancellation) =>
        FileAsync(RecordingOf(lab), lab.Module?.Accent, form, cancellation);

    /// <summary>The file of a recorded run by its name, and its version; null where there is no such run.</summary>
    public async Task<(byte[] File, string Version)?> FindAsync(string recording, PictureForm form, CancellationToken cancellation) =>
        environment.WebRootFileProvider.GetFileInfo($"{RecordingFile.Folder}/{recording}{PackedRecording.Ending}") is { Exists: true } file
            ? (await FileAsync(file, null, form, cancellation), VersionOf(file))
            : null;

    public void Dispose() => _turn.Dispose();

    private IFileInfo Sheet => environment.WebRootFileProvider.GetFileInfo("css/tokens.css");

    private string VersionOf(IFileInfo? recording, string? accent = null) =>
        Hash(Encoding.UTF8.GetBytes($"{Build} {HashOf(recording)} {HashOf(Sheet)} {accent}"));

    private async Task<byte[]> FileAsync(IFileInfo? recording, string? accent, PictureForm form, CancellationToken cancellation)
    {
        var key = $"{form.Ending} {form.IsNight} {VersionOf(recording, accent)}";
        if (_drawn.TryGetValue(key, out var there))
            return there;
        await _turn.WaitAsync(cancellation);
        try
        {
            return _drawn.GetOrAdd(key, _ => Draw(recording, accent, form));
        }
        finally
        {
            _turn.Release();
        }
    }

    private byte[] Draw(IFileInfo? file, string? accent, PictureForm form)
    {
        var palette = Palette.Read(environment.WebRootFileProvider, form.IsNight, accent ?? "");
        using var surface = SKSurface.Create(new SKImageInfo(form.Width, form.Height, SKColorType.Rgba8888,
            SKAlphaType.Opaque));
        surface.Canvas.Scale(form.Width / (float)LabPicture.Width);
        var recording = Read(file);
        LabPicture.Draw(surface.Canvas, recording?.Views ?? [], recording is null ? null : RecordedEnd.Of(recording),
            palette);
        using var image = surface.Snapshot();
        using var packed = image.Encode(form.Format, form.Quality);
        return packed.ToArray();
    }

    private Recording? Read(IFileInfo? file)
    {
        if (file is null)
            return null;
        try
        {
            using var stream = file.CreateReadStream();
            return PackedRecording.Read(stream);
        }
        catch (InvalidDataException error)
        {
            log.LogWarning("{File} cannot be drawn: {Reason}", file.Name, error.Message);
            return null;
        }
    }

    // That of its defaults; two labs side by side are recorded as a lesson has them.
    private IFileInfo? RecordingOf(CourseLab lab) =>
        new[] { lab.Type.DefaultOptions, lab.Options }
            .Select(options => RecordingFile.Of(lab.Type, options, environment.WebRootFileProvider))
            .FirstOrDefault(file => file.Exists);

    private string HashOf(IFileInfo? file) => file is null ? "" : _hashes.GetOrAdd((file.Name, file.LastModified), _ =>
    {
        using var stream = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    });

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
}
