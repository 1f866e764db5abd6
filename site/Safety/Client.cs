using System.Net;
using System.Net.Sockets;

namespace TheoryAtlas.Site.Safety;

/// <summary>Who asks, as far as limits tell clients apart.</summary>
internal static class Client
{
    private const int NetworkBytes = 8;

    /// <summary>The address, without the half that an IPv6 client chooses freely.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes) + "/64";
    }
}
