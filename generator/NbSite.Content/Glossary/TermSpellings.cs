using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Glossary;

/// <summary>Every spelling that leads to the glossary; the index value of <see cref="IndexKind.TermSpellings"/>, key "all".</summary>
public sealed class TermSpellings
{
    private TermSpellings(PhraseMatcher matcher) => Matcher = matcher;

    /// <summary>Finds spellings in text; the ids are term ids.</summary>
    public PhraseMatcher Matcher { get; }

    /// <param name="terms">The words that the site explains.</param>
    /// <param name="forms">What the language writes on to words.</param>
    public static TermSpellings From(IEnumerable<GlossaryTerm> terms, WordForms forms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        // Titles before other spellings, so that one term's nickname never takes another term's own name.
        var all = terms.OrderBy(term => term.Id, StringComparer.Ordinal).ToList();
        return new TermSpellings(new PhraseMatcher(
        [
            .. all.Select(term => (term.Title, term.Id)),
            .. all.SelectMany(term => term.Spellings.Select(spelling => (spelling, term.Id))),
        ], forms));
    }
}
