namespace NbSite.Model;

/// <summary>How bad a diagnostic is. Only errors stop a build, unless it is strict; a note stops none.</summary>
public enum Severity
{
    Warning,
    Error,

    /// <summary>Said so that nobody wonders.</summary>
    Note,
}

/// <summary>One message to an author: what is wrong, where, and how to mend it. Product copy, so texts are tested.</summary>
/// <param name="Descriptor">The kind of problem; carries the code and the severity.</param>
/// <param name="Span">Where; paths are relative to the content root, with forward slashes.</param>
/// <param name="Message">One sentence without a final full stop needed.</param>
/// <param name="Hint">How to mend it, or null when the message says it all.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message, string? Hint = null)
{
    public string Code => Descriptor.Code;

    /// <summary>How bad it is: as its kind is, unless the site says otherwise.</summary>
    public Severity Severity => Level ?? Descriptor.Severity;

    /// <summary>How bad the site says that it is; null where it says nothing. Never less than an error for an
    /// error.</summary>
    public Severity? Level
    {
        get;
        init => field = Descriptor.IsFixed ? null : value;
    }

    /// <summary>Path, then position, then code: the order of every report.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPath = string.CompareOrdinal(left.Span.Path, right.Span.Path);
        if (byPath != 0) return byPath;
        var byLine = left.Span.Line.CompareTo(right.Span.Line);
        if (byLine != 0) return byLine;
        var byColumn = left.Span.Column.CompareTo(right.Span.Column);
        if (byColumn != 0) return byColumn;
        var byCode = string.CompareOrdinal(left.Code, right.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(left.Message, right.Message);
    }
}
