using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Past;

/// <summary>What became of a text that was published.</summary>
internal enum TextStateKind
{
    Current,
    Changed,

    /// <summary>The page is there no more, and was not withdrawn: its address leads elsewhere.</summary>
    Replaced,
    Withdrawn,
    Recalled,
}

/// <param name="Kind">What became of the text.</param>
/// <param name="On">The day; null when it is not known.</param>
/// <param name="Reason">In people's words, for what was withdrawn or recalled.</param>
internal sealed record TextState(TextStateKind Kind, DateOnly? On, string? Reason)
{
    /// <summary>A recall is told before anything else, then a withdrawal.</summary>
    public static TextState Of(PageHistory history, PublishedText text, CurrentSite today)
    {
        var past = today.Past;
        if (past.RecallOf(text.Code) is { } recall) return new TextState(TextStateKind.Recalled, recall.On, recall.Reason);
        var until = past.Until(text)?.On;
        if (today.WithdrawalOf(history.Language, history.Id) is { } withdrawn)
            return new TextState(TextStateKind.Withdrawn, withdrawn.On, withdrawn.Reason);
        if (today.PageWithCode(text.Code) is not null) return new TextState(TextStateKind.Current, null, null);
        return new TextState(today.Page(history.Language, history.Id) is null ? TextStateKind.Replaced : TextStateKind.Changed, until, null);
    }

    /// <summary>The word for it, such as “Changed”.</summary>
    public string State(UiWords words) => words["fate." + Kind.ToString().ToLowerInvariant()];

    /// <summary>A sentence, such as “It was changed on 5 March 2026.”</summary>
    public string Sentence(UiWords words)
    {
        var key = "fate." + Kind.ToString().ToLowerInvariant();
        var said = On is { } on ? words.Format(key + ".on", words.Date(on)) : words[key + ".undated"];
        return Reason is null ? said : said + " " + Reason;
    }
}
