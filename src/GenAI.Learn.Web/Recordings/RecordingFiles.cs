using GenAI.Learn.Labs;
using GenAI.Learn.Web.Caching;
using Microsoft.AspNetCore.StaticFiles;

namespace GenAI.Learn.Web.Recordings;

/// <summary>Serves the recordings, also those made after the build.</summary>
public static class RecordingFiles
{
    /// <summary>
    /// As bytes: they are compressed already, and no <c>Content-Encoding</c> is said, since it is the page's script
    /// that unpacks them. Under the address that a page names, with the moment of its making, one is kept for ever.
    /// </summary>
    /// <remarks>Recordings alone: whatever else is asked for goes on to the build's list, which knows of compressed forms and of what may be kept.</remarks>
    public static IApplicationBuilder UseRecordings(this IApplicationBuilder app)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[PackedRecording.Ending] = "application/octet-stream";
        var files = new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = answer =>
            {
                if (answer.Context.Request.QueryString.Value == RecordingFile.QueryOf(answer.File))
                    answer.Context.Response.Headers.CacheControl = Keeping.ForEver;
            },
        };
        return app.UseWhen(context => context.Request.Path.StartsWithSegments($"/{RecordingFile.Folder}"), recordings => recordings.UseStaticFiles(files));
    }
}
