using System.Globalization;
using System.Threading.RateLimiting;
using GenAI.Learn.Web.Learners;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace GenAI.Learn.Web.Limits;

/// <summary>
/// What costs the server much is limited for each network address, and answers are made few at a time, so that the runs keep
/// their cores. Pages to read are not limited.
/// </summary>
internal static class FairRequests
{
    private const int ConnectionsOfAPage = 2; // its circuit and the labs' hub
    private const int RequestsOfAPage = 2 * ConnectionsOfAPage; // each is agreed on, then opened
    private const int LongestQueue = 200;

    private static readonly PathString[] Answers = ["/ask", "/search", "/api/search"];
    private static readonly PathString[] Live = ["/_blazor", "/hubs"];

    public static void AddFairRequests(this WebApplicationBuilder builder)
    {
        var settings = LimitSettings.From(builder.Configuration);
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = (context, cancellation) => RefuseAsync(context.HttpContext, context.Lease, cancellation);
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                ByAddress(IsAnswer, address => RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(settings.AnswersAtOnce, settings.AnswersPerSecond))),
                ByAddress(IsJoin, address => RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(settings.JoinsAtOnce * RequestsOfAPage, settings.JoinsPerSecond * RequestsOfAPage))),
                ByAddress(IsConnection, address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = settings.PagesPerAddress * ConnectionsOfAPage })));
        });
    }

    /// <summary>Stands behind what reads a proxy's headers.</summary>
    public static void UseFairRequests(this WebApplication app)
    {
        app.UseRateLimiter();

        // Not with the other limiters: they are asked twice where one has to wait, and would count the request twice.
        var together = new ConcurrencyLimiter(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = LongestQueue });
        app.Lifetime.ApplicationStopped.Register(together.Dispose);
        app.Use(async (context, next) =>
        {
            if (!IsAnswer(context))
            {
                await next(context);
                return;
            }

            using var turn = await together.AcquireAsync(1, context.RequestAborted);
            if (turn.IsAcquired)
                await next(context);
            else
                await RefuseAsync(context, turn, context.RequestAborted);
        });
    }

    private static bool IsAnswer(HttpContext context) => Answers.Any(path => context.Request.Path.StartsWithSegments(path));

    // What knows a WebSocket as one stands further on.
    private static bool IsConnection(HttpContext context) =>
        (context.Request.Headers.Upgrade.Count > 0 || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }) && Live.Any(path => context.Request.Path.StartsWithSegments(path));

    private static bool IsJoin(HttpContext context) => IsConnection(context)
        || (context.Request.Path.Value!.EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase) && Live.Any(path => context.Request.Path.StartsWithSegments(path)));

    private static TokenBucketRateLimiterOptions Bucket(int atOnce, int perSecond) =>
        new() { TokenLimit = atOnce, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) };

    private static PartitionedRateLimiter<HttpContext> ByAddress(Func<HttpContext, bool> isMeant, Func<string, RateLimitPartition<string>> limited) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            isMeant(context) && NetworkAddress.Of(context) is { } address ? limited(address) : RateLimitPartition.GetNoLimiter(""));

    // A page is told by the page of status codes, a program by problem details.
    private static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease, CancellationToken cancellation)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api"))
            await context.Response.WriteAsJsonAsync(
                new ProblemDetails { Status = context.Response.StatusCode, Detail = $"Too many questions from your network address at once: try again in {seconds} s." },
                options: null, "application/problem+json", cancellation);
        else if (!IsAnswer(context))
            await context.Response.WriteAsync($"Too many live pages from your network address at once: try again in {seconds} s.", cancellation);
    }
}
