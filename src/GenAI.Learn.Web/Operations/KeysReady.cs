using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>What the learners' cookie is sealed with can be used: without it every page fails.</summary>
internal sealed class KeysReady(IDataProtectionProvider protection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var seal = protection.CreateProtector("health");
        return Task.FromResult(seal.Unprotect(seal.Protect("sealed")) == "sealed"
            ? HealthCheckResult.Healthy("the keys seal and open")
            : HealthCheckResult.Unhealthy("the keys do not open what they seal"));
    }
}
