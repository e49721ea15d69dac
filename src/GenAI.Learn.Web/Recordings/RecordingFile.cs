using System.Security.Cryptography;
using GenAI.Learn.Labs;
using Microsoft.Extensions.FileProviders;

namespace GenAI.Learn.Web.Recordings;

/// <summary>Where a recorded run lies under wwwroot: one file for a lab and a set of options.</summary>
public static class RecordingFile
{
    internal const string Folder = "recordings";

    /// <summary>
    /// <c>recordings/gan-2d.rec</c> for the defaults; for other options a mark made of them stands behind the id.
    /// </summary>
    public static string PathOf(LabType lab, LabOptions options)
    {
        ArgumentNullException.ThrowIfNull(lab);
        var json = LabType.ToJson(options).GetRawText();
        var mark = json == LabType.ToJson(lab.DefaultOptions).GetRawText() ? "" : "-" + Mark(json);
        return $"{Folder}/{lab.Id}{mark}{PackedRecording.Ending}";
    }

    /// <summary>The recording of a lab with these options, which may not be there.</summary>
    public static IFileInfo Of(LabType lab, LabOptions options, IFileProvider files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.GetFileInfo(PathOf(lab, options));
    }

    /// <summary>What stands behind its address: another recording of the same run has another.</summary>
    public static string QueryOf(IFileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"?{file.LastModified.ToUnixTimeSeconds():x}";
    }

    private static string Mark(string json) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)))[..8];
}
