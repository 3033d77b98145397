using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Links of site.yml to other sites do not lead to this one: its pages are named by their ids, which are checked.</summary>
internal static class OwnLinks
{
    public static void Check(SiteConfig config, DiagnosticBag bag)
    {
        if (config.BaseUrl is not { } home) return;
        var own = new OwnAddresses([home]);
        foreach (var link in config.MenuLinks)
            if (link.Url is { } url) Tell(url, link.UrlSpan);
        if (config.Brand?.Helpline is { Chat: { } chat } helpline) Tell(chat, helpline.ChatSpan);

        void Tell(Uri url, SourceSpan span)
        {
            if (own.PathOf(url.AbsoluteUri) is not null) bag.Add(Codes.OwnAddressInSettings.At(span, Quote.Short(url.AbsoluteUri)));
        }
    }
}
