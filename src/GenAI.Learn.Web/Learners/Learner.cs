using System.Security.Claims;
using System.Security.Cryptography;

namespace GenAI.Learn.Web.Learners;

/// <summary>Who a visitor is: a random id in a cookie, and nothing else.</summary>
public static class Learner
{
    public const string Scheme = "learner";

    /// <summary>The id of a visitor who has the cookie; null otherwise.</summary>
    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    public static ClaimsPrincipal New() =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)))], Scheme));
}
