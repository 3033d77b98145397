using System.Text;
using NbSite.Model;

namespace NbSite.Publishing.Site;

/// <summary>Makes the policy that a build was asked for.</summary>
public static class LinkPolicies
{
    public static ILinkPolicy For(LinkStyle style, Uri baseUrl) => style switch
    {
        LinkStyle.Root => new RootLinkPolicy(baseUrl.AbsolutePath),
        _ => new FolderLinkPolicy(),
    };

    /// <summary>The file that a site address is written to: /a/b/ is a/b/index.html, /feed.xml is feed.xml.</summary>
    public static string OutputPath(string address) =>
        address.EndsWith('/') ? string.Concat(address.AsSpan(1), "index.html") : address[1..];
}

/// <summary>Relative links that end in a file, so that every page works from <c>file://</c> and from any web server.</summary>
public sealed class FolderLinkPolicy : ILinkPolicy
{
    public string Href(string from, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? to : to[..hash];
        var fragment = hash < 0 ? "" : Fragment.Of(to[(hash + 1)..]);
        if (fragment.Length > 0 && (path.Length == 0 || path == from)) return fragment;
        // A link to the page itself is written like any other, so that a header can be shared by pages of one depth.
        var depth = from.AsSpan(1).Count('/');
        var builder = new StringBuilder();
        for (var i = 0; i < depth; i++) builder.Append("../");
        return builder.Append(LinkPolicies.OutputPath(path)).Append(fragment).ToString();
    }
}

/// <summary>Links from the root of a web server, or of a folder on it: <c>/treatments/surgery/</c>.</summary>
/// <param name="basePath">The path of the site's base address, such as <c>/</c> or <c>/leaflets/</c>.</param>
public sealed class RootLinkPolicy(string basePath) : ILinkPolicy
{
    private readonly string _prefix = basePath.TrimEnd('/');

    public string Href(string from, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0) return _prefix + to;
        var fragment = Fragment.Of(to[(hash + 1)..]);
        return hash == 0 || to[..hash] == from ? fragment : _prefix + to[..hash] + fragment;
    }
}
