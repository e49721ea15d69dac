using System.Net;
using IPNetwork = System.Net.IPNetwork;

namespace GenAI.Learn.Web.Security;

/// <summary>What settings name by an address (<c>10.0.0.5</c>) or a network (<c>10.0.0.0/8</c>).</summary>
internal static class Networks
{
    /// <summary>This machine.</summary>
    public static readonly IReadOnlyList<IPNetwork> Loopback = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>The network; of a single address the one that holds nothing else. Null for other text.</summary>
    public static IPNetwork? Of(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network : null;

    /// <summary>Whether one of them holds the address.</summary>
    public static bool Hold(this IEnumerable<IPNetwork> networks, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(plain));
    }
}
