using System.Security.Claims;
using System.Security.Cryptography;

namespace GenAI.Learn.Web.Learners;

/// <summary>Who a visitor is: a random id in a cookie, and nothing else.</summary>
public static class Learner
{
    public const string Scheme = "learner";

    private const string Address = "address";

    /// <summary>The id of a visitor who has the cookie; null otherwise.</summary>
    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    /// <summary>The network address of a visitor's live page, for its share of the places; null where it is not known.</summary>
    public static string? AddressOf(ClaimsPrincipal? user) => user?.FindFirst(Address)?.Value;

    /// <summary>The same visitor, with the address: a circuit knows no more of its connection than the user.</summary>
    public static ClaimsPrincipal At(ClaimsPrincipal user, string address) => new([.. user.Identities, new ClaimsIdentity([new Claim(Address, address)])]);

    public static ClaimsPrincipal New() =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)))], Scheme));
}
