using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Addresses of other sites: https, or http with a warning; nothing that could run a program.</summary>
public static class WebAddress
{
    /// <summary>The address, or null with an error in the bag.</summary>
    public static Uri? Read(YamlNode node, string name, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "a web address") is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (Parse(value) is not { } address)
        {
            bag.Add(Codes.BadWebAddress.At(scalar.Span, Quote.Short(value)));
            return null;
        }

        if (LookalikeHost.Plain(address.Host) is { } plain) bag.Add(Codes.LookalikeHost.At(scalar.Span, Quote.Short(value), plain));
        if (address.Scheme == Uri.UriSchemeHttp) bag.Add(Codes.InsecureWebAddress.At(scalar.Span, Quote.Short(value)));
        return address;
    }

    /// <summary>The address when it is a whole, well-formed http or https one without user name or hidden signs.</summary>
    public static Uri? Parse(string value)
    {
        if (!value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var character in value)
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or '"' or '\\' or '`' or '{' or '}')
                return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var address)
            && address.Host.Length > 0 && address.UserInfo.Length == 0
            && Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown
            && (address.HostNameType != UriHostNameType.Dns || address.Host.Contains('.') || address.Host == "localhost")
            ? address
            : null;
    }
}
