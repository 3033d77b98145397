using System.Collections.Immutable;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Resolves running text: values, links, terms and citations, in reading order.</summary>
internal sealed class InlineResolution
{
    private readonly ISiteIndex _index;
    private readonly Targets _targets;
    private readonly ValueChoice _values;
    private readonly NamedRegions _regions;
    private readonly CitationMistakes _slips;
    private readonly PhraseMatcher? _terms;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _termIds = ImmutableArray.CreateBuilder<string>();
    private readonly Func<string, bool> _isFirstUse;
    private readonly UiWords _words;
    private bool _inLink;

    public InlineResolution(ResolveScope scope, ISiteIndex index, Targets targets, UiWords words, DiagnosticBag bag)
    {
        _index = index;
        _words = words;
        _targets = targets;
        Citations = new CitationNumbers(index, targets, bag);
        _values = new ValueChoice(scope, index, targets, bag);
        _regions = new NamedRegions(index.Regions(), LanguagePack.Of(index));
        _slips = new CitationMistakes(index, bag);
        _terms = index.Get<TermSpellings>(IndexKind.TermSpellings, "all")?.Matcher;
        var subject = _terms?.Next(scope.Title, 0, _ => true) is { Start: 0 } match && match.Length == scope.Title.Length
            ? match.Id
            : null;
        _isFirstUse = id => id != SourceId && id != scope.PageId && id != subject && !_used.Contains(id);
    }

    public CitationNumbers Citations { get; }

    public bool ValuesVary { get; private set; }

    /// <summary>The entity whose words are read, so that a term is not linked in its own definition.</summary>
    public string? SourceId { get; set; }

    /// <summary>Where the words that are read hold; empty means everywhere.</summary>
    public ImmutableArray<string> Regions { get; set; } = [];

    public bool TermsOff { get; set; }

    /// <summary>Inside what NbSite makes, such as the list of sources.</summary>
    public bool IsGenerated { get; set; }

    /// <summary>Inside a care card, which says itself that its values vary.</summary>
    public bool InCard { get; set; }

    /// <summary>Takes the sources that are not printed where they are used, but at the foot of a card; null elsewhere.</summary>
    public List<CiteItem>? AtFoot { get; set; }

    public ImmutableArray<string> TermIds => _termIds.ToImmutable();

    public ImmutableArray<Inline> Resolve(ImmutableArray<Inline> inlines, bool terms)
    {
        if (inlines.IsDefaultOrEmpty) return [];
        var link = terms && !TermsOff && !_inLink && _terms is not null;
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is ValueInline value)
            {
                inlines = Value(value, inlines, i, result);
                continue;
            }

            if (inlines[i] is not TextInline)
            {
                One(inlines[i], terms, result);
                continue;
            }

            var end = i + 1;
            while (end < inlines.Length && inlines[end] is TextInline) end++;
            var run = inlines.AsSpan(i, end - i);
            _slips.Check(run);
            if (link) LinkTerms(run, result);
            else result.AddRange(run);
            i = end - 1;
        }

        return result.DrainToImmutable();
    }

    private void One(Inline inline, bool terms, ImmutableArray<Inline>.Builder result)
    {
        switch (inline)
        {
            case ScriptInline script:
                result.Add(script with { Children = Resolve(script.Children, terms: false) });
                break;
            case CiteInline cite:
                // Inside a link the number could not be a link of its own.
                if (AtFoot is { } foot) foot.AddRange(cite.Items);
                else if (!_inLink) result.Add(Citations.Number(cite));
                break;
            case LinkInline external:
                var whole = external with { Children = Inside(external.Children) };
                // A source is printed with the address at which it was read, wherever that is.
                if (IsGenerated) result.Add(whole);
                else if (_targets.Whole(whole) is { } checkedLink) result.Add(checkedLink);
                else result.AddRange(whole.Children);
                break;
            case UnresolvedLink link:
                Link(link, result);
                break;
            case UnresolvedImage picture:
                if (_targets.Picture(picture) is { } image) result.Add(image);
                break;
            case TermInline term:
                Use(term.TermId);
                result.Add(term with { Children = Inside(term.Children) });
                break;
            default:
                var about = InlineDescription.Of(inline);
                result.Add(about.Children(inline) is { IsDefaultOrEmpty: false } inside
                    ? about.WithChildren(inline, Resolve(inside, terms))
                    : inline);
                break;
        }
    }

    /// <summary>Prints a value with its sources; those that the citation behind it repeats are printed once, there.</summary>
    private ImmutableArray<Inline> Value(
        ValueInline value, ImmutableArray<Inline> inlines, int at, ImmutableArray<Inline>.Builder result)
    {
        var chosen = _values.Choose(value, Regions);
        // Its source is missing with it; the sentence is not to be blamed for that as well.
        if (chosen.IsEmpty && AtFoot is null) result.Add(new CiteInline([]) { Span = value.Span });
        for (var i = 0; i < chosen.Length; i++)
        {
            var (fact, cites) = chosen[i];
            if (fact.Regions is [var region] && chosen.Length == 1 && _regions.IsNamed(region, inlines, at))
                fact = fact with { IsRegionSaid = true };
            if (i > 0) result.Add(new TextInline(" / ") { Span = value.Span });
            ValuesVary |= fact.Varies && !InCard;
            result.Add(_inLink ? fact with { Href = null } : fact);
            if (AtFoot is { } foot) foot.AddRange(cites);
            if (_inLink || AtFoot is not null) continue;
            inlines = ValueSources.Join(inlines, at, ref cites, isOnly: chosen.Length == 1);
            if (!cites.IsEmpty) result.Add(Citations.Number(new CiteInline(cites) { Span = value.Span }));
        }

        return inlines;
    }

    private void Link(UnresolvedLink link, ImmutableArray<Inline>.Builder result)
    {
        var children = Inside(link.Children);
        if (link.Target.StartsWith(Targets.SignScheme, StringComparison.OrdinalIgnoreCase))
        {
            if (_targets.Sign(link, children, _words) is { } sign) result.Add(sign);
            else result.AddRange(children);
            return;
        }

        if (link.Target.StartsWith(Targets.TermScheme, StringComparison.OrdinalIgnoreCase))
        {
            if (_targets.Term(link) is not { } term)
            {
                result.AddRange(children);
                return;
            }

            Use(term.Id);
            result.Add(new TermInline(term.Id, children) { Span = link.Span });
            return;
        }

        if (_targets.Link(link, children) is { } resolved) result.Add(resolved);
        else result.AddRange(children);
    }

    private ImmutableArray<Inline> Inside(ImmutableArray<Inline> children)
    {
        var was = _inLink;
        _inLink = true;
        var resolved = Resolve(children, terms: false);
        _inLink = was;
        return resolved;
    }

    private void Use(string termId)
    {
        if (_used.Add(termId)) _termIds.Add(termId);
    }

    /// <summary>Links the first use of each term in neighbouring texts, which may break a phrase across lines.</summary>
    private void LinkTerms(ReadOnlySpan<Inline> run, ImmutableArray<Inline>.Builder result)
    {
        var text = run.Length == 1 ? ((TextInline)run[0]).Text : string.Concat(run.ToArray().Select(each => ((TextInline)each).Text));
        var from = 0;
        while (_terms!.Next(text, from, _isFirstUse) is { } match)
        {
            // Recorded, so that the page changes with the definition that it shows.
            if (_index.Get<GlossaryTerm>(IndexKind.Term, match.Id) is null)
            {
                _used.Add(match.Id);
                continue;
            }

            Use(match.Id);
            TextSlices.Add(run, from, match.Start, result);
            var words = ImmutableArray.CreateBuilder<Inline>(1);
            TextSlices.Add(run, match.Start, match.Start + match.Length, words);
            result.Add(new TermInline(match.Id, words.ToImmutable()) { Span = words[0].Span, IsAutomatic = true });
            from = match.Start + match.Length;
        }

        TextSlices.Add(run, from, text.Length, result);
    }
}
