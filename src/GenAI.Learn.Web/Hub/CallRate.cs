using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Hub;

/// <summary>Limits the calls of one connection: a bucket of tokens that fills again at an even rate.</summary>
public sealed class CallRate(TimeProvider time) : IHubFilter
{
    private const double Burst = 60;
    private const double PerSecond = 30;

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var items = invocationContext.Context.Items;
        Bucket bucket;
        lock (items)
        {
            bucket = items.TryGetValue(typeof(CallRate), out var found) ? (Bucket)found! : new Bucket(time.GetTimestamp());
            items[typeof(CallRate)] = bucket;
        }

        return bucket.TryTake(time)
            ? next(invocationContext)
            : throw new HubException($"Too many calls: at most {PerSecond} a second. Wait a moment, then try again.");
    }

    private sealed class Bucket(long at)
    {
        private readonly Lock _gate = new();
        private double _tokens = Burst;
        private long _at = at;

        public bool TryTake(TimeProvider time)
        {
            lock (_gate)
            {
                var now = time.GetTimestamp();
                _tokens = Math.Min(Burst, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * PerSecond));
                _at = now;
                if (_tokens < 1)
                    return false;
                _tokens--;
                return true;
            }
        }
    }
}
