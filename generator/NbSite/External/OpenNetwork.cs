using System.Net;
using System.Net.Sockets;

namespace NbSite.External;

/// <summary>
/// The machine's own way to other sites: no redirect is followed unseen, no cookie is kept, and nothing in a private
/// network is asked. Who may
/// write content need not be who may look round the network in which it is checked.
/// </summary>
internal static class OpenNetwork
{
    /// <summary>Sends questions.</summary>
    public static HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64,
        ConnectCallback = Connect,
    };

    /// <summary>
    /// Throws <see cref="PrivateNetworkException"/> for an address that itself says that it is in a private network: a proxy would ask it from
    /// where it stands.
    /// </summary>
    public static void Refuse(Uri address)
    {
        if (address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var number) && IsPrivate(number))) throw new PrivateNetworkException();
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var place = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellation);
        // A proxy may stand in the private network; it is the machine's owner who named it.
        var isDirect = string.Equals(context.InitialRequestMessage.RequestUri?.IdnHost, place.Host, StringComparison.OrdinalIgnoreCase);
        if (isDirect && addresses.Any(IsPrivate)) throw new PrivateNetworkException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, place.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is of this machine, of its own network, or of none.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast;
        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] or [169, 254, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] or [>= 224, ..] => true,
            _ => false,
        };
    }
}
