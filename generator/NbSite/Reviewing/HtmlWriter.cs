using System.Text;

namespace NbSite.Reviewing;

/// <summary>
/// Writes HTML in which nothing that is given can be anything but words: every text and every attribute is escaped here, and
/// nothing else writes into the file.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Closes it and begins a new line, which keeps the file readable.</summary>
    public HtmlWriter CloseLine()
    {
        Close();
        _text.Append('\n');
        return this;
    }

    /// <summary>An element that holds nothing.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        return this;
    }

    /// <summary>Words.</summary>
    public HtmlWriter Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>An element with words alone.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        Escape(text);
        return Close();
    }

    /// <summary>A script or style sheet of the program's own, which its hash in the policy names.</summary>
    public HtmlWriter Own(string tag, string text)
    {
        if (text.Contains("</", StringComparison.Ordinal)) throw new InvalidOperationException($"The program's own {tag} would end too soon.");
        _text.Append('<').Append(tag).Append('>').Append(text).Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>The first line of the file.</summary>
    public HtmlWriter DocType()
    {
        _text.Append("<!doctype html>\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _open.Count == 0
        ? _text.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> is still open.");

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(name);
            if (value.Length == 0) continue;
            _text.Append("=\"");
            Escape(value);
            _text.Append('"');
        }

        _text.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                // What may not stand in a file of HTML at all.
                '\0' => _text.Append('\uFFFD'),
                _ => _text.Append(c),
            };
        }
    }
}
