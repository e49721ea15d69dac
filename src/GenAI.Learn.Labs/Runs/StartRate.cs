using System.Threading.RateLimiting;

namespace GenAI.Learn.Labs;

/// <summary>Limits how fast one learner, and one network address, starts runs: each start costs the making of a lab.</summary>
internal sealed class StartRate : IDisposable
{
    private const int LearnersOfAnAddress = 10; // who start as fast as they may, at the same time

    private readonly PartitionedRateLimiter<string> _learners;
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly SchedulerSettings _settings;

    public StartRate(SchedulerSettings settings)
    {
        _settings = settings;
        _learners = Buckets(1);
        _addresses = Buckets(LearnersOfAnAddress);
    }

    /// <exception cref="LabException">Too many starts; the message says when to try again.</exception>
    public void Refuse(string learner, string? address)
    {
        Take(_learners, learner, "You have");
        if (address is not null)
            Take(_addresses, address, "The people at your network address have");
    }

    public void Dispose()
    {
        _learners.Dispose();
        _addresses.Dispose();
    }

    private PartitionedRateLimiter<string> Buckets(int times) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = _settings.StartsAtOnce * times,
        TokensPerPeriod = _settings.StartsPerMinute * times,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    }));

    private static void Take(PartitionedRateLimiter<string> buckets, string key, string who)
    {
        using var taken = buckets.AttemptAcquire(key);
        if (!taken.IsAcquired)
            throw new LabException($"{who} started many runs just now; wait a minute, then start again.");
    }
}
