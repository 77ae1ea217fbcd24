using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsSite.Web.Operations;

/// <summary>A network address cut to the network it belongs to, which is all the site uses of it.</summary>
public static class SenderPlace
{
    private const int BytesOfV4 = 3;
    private const int BytesOfV6 = 6;

    /// <summary>None where the address is not known, as behind a local socket.</summary>
    public static string? Of(IPAddress? address)
    {
        if (address is null) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? BytesOfV4 : BytesOfV6;
        return string.Join('.', address.GetAddressBytes().Take(kept).Select(b => b.ToString(CultureInfo.InvariantCulture)));
    }
}
