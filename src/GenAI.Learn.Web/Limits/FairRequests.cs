using System.Globalization;
using System.Threading.RateLimiting;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Learners;
using GenAI.Learn.Web.Security;
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
    private const int SuggestionsOfAnAnswer = 10; // while the words for one are typed
    private const int LongestQueue = 200;

    private static readonly PathString Suggestions = "/api/search";
    private static readonly PathString[] Answers = ["/ask", "/search"];

    public static void AddFairRequests(this WebApplicationBuilder builder)
    {
        var settings = LimitSettings.From(builder.Configuration);
        builder.Services.AddSingleton(services => new RefusalLog(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FairRequests))));
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = (context, cancellation) => RefuseAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, context.Lease, cancellation);

            // First what gives back: a request is asked about twice where the first answer is no, and would pay twice in the others.
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                ByAddress(context => context.Request.IsConnection(), address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = settings.PagesPerAddress * ConnectionsOfAPage })),
                ByAddress(IsJoin, address => Bucket(address, settings.JoinsAtOnce * RequestsOfAPage, settings.JoinsPerSecond * RequestsOfAPage)),
                ByAddress(IsAnswer, address => Bucket(address, settings.AnswersAtOnce, settings.AnswersPerSecond)),
                ByAddress(IsSuggestion, address => Bucket(address, settings.AnswersAtOnce * SuggestionsOfAnAnswer, settings.AnswersPerSecond * SuggestionsOfAnAnswer)));
        });
    }

    /// <summary>Stands behind what reads a proxy's headers.</summary>
    public static void UseFairRequests(this WebApplication app)
    {
        app.UseRateLimiter();

        // Not with the other limiters, for the reason that stands there: whoever waits was told no before.
        var together = new ConcurrencyLimiter(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = LongestQueue });
        app.Lifetime.ApplicationStopped.Register(together.Dispose);
        app.Use(async (context, next) =>
        {
            if (!IsAnswer(context) && !IsSuggestion(context))
            {
                await next(context);
                return;
            }

            if (!HttpMethods.IsGet(context.Request.Method))
            {
                // It would hold its turn for as long as it takes to send its body.
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                await context.Response.WriteAsync("Ask by GET.");
                return;
            }

            using var turn = await together.AcquireAsync(1, context.RequestAborted);
            if (turn.IsAcquired)
                await next(context);
            else
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, turn, context.RequestAborted);
        });
    }

    private static bool IsJoin(HttpContext context) => context.Request.IsNegotiation() || (context.Request.IsLive() && context.Request.IsSocket());

    private static bool IsAnswer(HttpContext context) => Answers.Any(path => context.Request.Path.StartsWithSegments(path));

    private static bool IsSuggestion(HttpContext context) => context.Request.Path.StartsWithSegments(Suggestions);

    private static RateLimitPartition<string> Bucket(string address, int atOnce, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new() { TokenLimit = atOnce, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    private static PartitionedRateLimiter<HttpContext> ByAddress(Func<HttpContext, bool> isMeant, Func<string, RateLimitPartition<string>> limited) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            isMeant(context) && NetworkAddress.Of(context) is { } address ? limited(address) : RateLimitPartition.GetNoLimiter(""));

    // A page is told by the page of status codes, a program by problem details.
    private static async ValueTask RefuseAsync(HttpContext context, int status, RateLimitLease lease, CancellationToken cancellation)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        var (what, whose) = (IsAnswer(context) || IsSuggestion(context) ? "questions" : "live pages", status == StatusCodes.Status429TooManyRequests ? " from your network address" : "");
        context.RequestServices.GetRequiredService<RefusalLog>().Tell($"answer {NetworkAddress.Of(context)}", $"too many {what}, {status}");
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var words = $"Too many {what}{whose} at once: try again in {seconds} s.";
        if (IsSuggestion(context))
            await context.Response.WriteAsJsonAsync(new ProblemDetails { Status = status, Detail = words }, options: null, "application/problem+json", cancellation);
        else if (!IsAnswer(context))
            await context.Response.WriteAsync(words, cancellation);
    }
}
