using GenAI.Learn.Labs;
using GenAI.Learn.Web.Caching;
using GenAI.Learn.Web.Charts;
using GenAI.Learn.Web.Checkpoints;
using GenAI.Learn.Web.Components;
using GenAI.Learn.Web.Content;
using GenAI.Learn.Web.Hub;
using GenAI.Learn.Web.Learners;
using GenAI.Learn.Web.Limits;
using GenAI.Learn.Web.Look;
using GenAI.Learn.Web.Operations;
using GenAI.Learn.Web.Pictures;
using GenAI.Learn.Web.Recordings;
using GenAI.Learn.Web.Search;
using GenAI.Learn.Web.Security;
using GenAI.Learn.Web.Sharing;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.ResponseCompression;

GenAI.Learn.Models.Engine.Start.Prepare();
try
{
    var builder = WebApplication.CreateBuilder(args);
    if (RecordCommand.IsAsked(args))
        return await RecordCommand.RunAsync(args, builder.Configuration, builder.Environment);
    if (CheckpointCommand.IsAsked(args))
        return await CheckpointCommand.RunAsync(args, builder.Configuration, builder.Environment);
    builder.WebHost.UseStaticWebAssets(); // run.sh serves what was built, in Production; what was published needs it not.
#if !DEBUG
    builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false"); // what reloads them packs anew by gzip alone, and says brotli where the build had that
#endif
    var site = SiteSettings.From(builder.Configuration);
    builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        (circuits.DisconnectedCircuitRetentionPeriod, circuits.DisconnectedCircuitMaxRetained) = (site.KeepLostPages, site.LostPages));
    builder.Services.AddScoped<AntiforgeryStateProvider, NoAntiforgeryToken>();
    builder.AddLook();
    builder.Services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.Providers.Add<PageBrotli>();
        options.Providers.Add<GzipCompressionProvider>();
    });
    builder.Services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true); // said with the other headers
    builder.AddCourse();
    builder.AddLabs();
    builder.AddSearch();
    builder.AddPictures();
    builder.AddSharing(site);
    builder.AddPageCaching();
    builder.AddFairRequests();
    builder.AddOperations();

    var app = builder.Build();
    app.UseProxyHeaders(site);
    app.UseHeadRequests();
    app.UseErrorPages();
    app.UseResponseCompression();
    app.UseSecurityHeaders(site);
    app.UseChartFiles();
    app.UseRecordings(); // everything else of wwwroot is in the build's list
    app.UseOwnOrigin(site);
    app.UseOperators(site);
    app.UseFairRequests();
    app.UseRouting(); // here, and not before all else: a HEAD is routed as a GET
    app.UseLearners();
    app.UsePageCaching();
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapLook();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    app.MapLabs();
    app.MapSearch();
    app.MapPictures();
    app.MapSharing();
    app.MapOperations();
    app.Services.GetRequiredService<LabRuns>(); // now, so that a folder that cannot be used ends the start and not the first lab
    app.Run();
    return 0;
}
catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    // A setting, the content or the data folder: what is wrong stands in the message, and a stack would hide it.
    await Console.Error.WriteLineAsync($"The site cannot start. {error.Message}");
    return 1;
}
