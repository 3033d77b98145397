using System.Collections.Frozen;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>By language, names all that stands on every leaflet and is no page's own: words of the interface, regions, the site's address.</summary>
internal static class LeafletGrounds
{
    public static FrozenDictionary<string, string> Of(IndexDocument index, ITheme theme)
    {
        // Another address of one build, as of a trial on a server, is not printed on the leaflets of the site.
        var site = index.Config.BaseUrl.AbsoluteUri + "\n" + index.Config.Regions.Fingerprint();
        return index.Languages.Select(language => language.Language).Where(tag => theme.Words(tag) is not null)
            .ToFrozenDictionary(tag => tag, tag => AnswerSource.Hash(site + "\n" + Words(theme.Words(tag)!)), StringComparer.Ordinal);
    }

    private static string Words(UiWords words) => string.Join('\n',
        words.Keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => key + "=" + words[key]).Concat(words.Months));
}
