using NbSite.Commands.Signing;
using NbSite.Model;

namespace NbSite.Commands.Finding;

/// <summary>How many pages name each thing of the site, counted in one walk over all words.</summary>
internal sealed class Uses
{
    private readonly Dictionary<(SoughtKind, string), int> _pages = [];

    public Uses(ReadSite site)
    {
        foreach (var page in site.Files.SelectMany(file => file.Sheets).Select(sheet => sheet.Page))
        {
            var named = new HashSet<(SoughtKind, string)>();
            foreach (var block in BlockWalk.All(page.Blocks))
            {
                if (block is ListItem { Sign: { } sign }) named.Add((SoughtKind.Sign, sign));
                foreach (var inline in BlockWalk.Texts(block).SelectMany(BlockWalk.All)) Name(inline, named);
            }

            foreach (var name in named) _pages[name] = _pages.GetValueOrDefault(name) + 1;
        }
    }

    public int Pages(SoughtKind kind, string key) => _pages.GetValueOrDefault((kind, key));

    private static void Name(Inline inline, HashSet<(SoughtKind, string)> named)
    {
        switch (inline)
        {
            case CiteInline cite:
                foreach (var item in cite.Items) named.Add((SoughtKind.Source, item.Key));
                break;
            case FactInline fact:
                named.Add((SoughtKind.Value, fact.Key));
                break;
            case TermInline term:
                named.Add((SoughtKind.Term, term.TermId));
                break;
            case LinkInline { Sign: { } sign }:
                named.Add((SoughtKind.Sign, sign));
                break;
            case FileInline file:
                named.Add((SoughtKind.File, file.Address));
                break;
        }
    }
}
