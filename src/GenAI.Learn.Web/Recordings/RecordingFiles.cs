using GenAI.Learn.Labs;
using Microsoft.AspNetCore.StaticFiles;

namespace GenAI.Learn.Web.Recordings;

/// <summary>Serves the recordings that the build's list of static files does not have.</summary>
public static class RecordingFiles
{
    /// <summary>
    /// As bytes: they are compressed already, and no <c>Content-Encoding</c> is said, since it is the page's script
    /// that unpacks them. The build's list serves those it has in the same way.
    /// </summary>
    /// <remarks>Recordings alone: whatever else is asked for goes on to that list, which knows of compressed forms and of what may be kept.</remarks>
    public static IApplicationBuilder UseRecordings(this IApplicationBuilder app)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[PackedRecording.Ending] = "application/octet-stream";
        var files = new StaticFileOptions { ContentTypeProvider = types };
        return app.UseWhen(context => context.Request.Path.StartsWithSegments($"/{RecordingFile.Folder}"), recordings => recordings.UseStaticFiles(files));
    }
}
