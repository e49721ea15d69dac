using GenAI.Learn.Web.Caching;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Pictures;

/// <summary>The labs' pictures and the site's icons.</summary>
internal static class PictureRegistration
{
    private const string Hours = "public, max-age=14400";

    public static void AddPictures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CourseLabs>();
        builder.Services.AddSingleton<LabPictures>();
        builder.Services.AddSingleton<SiteIcon>();
    }

    /// <summary>
    /// <c>GET /labs/{id}.png?v=...</c> for sharing, <c>/labs/{id}.webp?theme=dark&amp;v=...</c> for cards,
    /// <c>/recordings/{name}.webp?v=...</c> for a lesson on paper, <c>/icon-{size}.png</c>.
    /// </summary>
    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/labs/{id}.png", (
            string id, string? v, HttpContext context, CourseLabs labs, LabPictures pictures) =>
            AnswerAsync(labs.Find(id), PictureForm.Shared, v, context, pictures));
        app.MapGet("/labs/{id}.webp", (
            string id, string? v, string? theme, HttpContext context, CourseLabs labs, LabPictures pictures) =>
            AnswerAsync(labs.Find(id), theme == "dark" ? PictureForm.Night : PictureForm.Day, v, context, pictures));
        app.MapGet("/recordings/{name}.webp", async (string name, string? v, HttpContext context, LabPictures pictures) =>
        {
            if (await pictures.FindAsync(name, PictureForm.Day, context.RequestAborted) is not var (file, version))
                return Results.NotFound();
            context.Response.Headers.CacheControl = v == version ? Keeping.ForEver : Hours;
            return Results.Bytes(file, PictureForm.Day.MediaType);
        });
        app.MapGet("/icon-{size:int}.png", (int size, HttpContext context, SiteIcon icon) =>
        {
            if (icon.Find(size) is not { } file)
                return Results.NotFound();
            context.Response.Headers.CacheControl = Hours;
            return Results.Bytes(file, "image/png");
        });
    }

    private static async Task<IResult> AnswerAsync(CourseLab? lab, PictureForm form, string? version,
        HttpContext context, LabPictures pictures)
    {
        if (lab is null)
            return Results.NotFound();
        var file = await pictures.FileAsync(lab, form, context.RequestAborted);
        context.Response.Headers.CacheControl = version == pictures.VersionOf(lab) ? Keeping.ForEver : Hours;
        return Results.Bytes(file, form.MediaType);
    }
}
