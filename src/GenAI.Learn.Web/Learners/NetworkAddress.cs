using System.Net;
using System.Net.Sockets;

namespace GenAI.Learn.Web.Learners;

/// <summary>Whom an address stands for, where something is shared out by address.</summary>
internal static class NetworkAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>The visitor's address; null where none is known. Of IPv6 the network counts, which is what one household gets.</summary>
    public static string? Of(HttpContext? context)
    {
        if (context?.Connection.RemoteIpAddress is not { } address)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return new IPAddress(bytes).ToString();
    }
}
