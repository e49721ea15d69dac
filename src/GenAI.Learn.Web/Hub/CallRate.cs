using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Hub;

/// <summary>Limits the calls of one connection.</summary>
public sealed class CallRate : IHubFilter
{
    private const int Burst = 60;
    private const int PerSecond = 30;

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var bucket = BucketOf(invocationContext.Context.Items);
        bucket.TryReplenish();
        return bucket.AttemptAcquire().IsAcquired
            ? next(invocationContext)
            : throw new HubException($"Too many calls: at most {PerSecond} a second. Wait a moment, then try again.");
    }

    private static TokenBucketRateLimiter BucketOf(IDictionary<object, object?> items)
    {
        lock (items)
        {
            if (items.TryGetValue(typeof(CallRate), out var found))
                return (TokenBucketRateLimiter)found!;
            var full = new TokenBucketRateLimiter(new()
            {
                TokenLimit = Burst,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / PerSecond),
                AutoReplenishment = false, // no timer, so nothing is left of it when the connection ends
            });
            items[typeof(CallRate)] = full;
            return full;
        }
    }
}
