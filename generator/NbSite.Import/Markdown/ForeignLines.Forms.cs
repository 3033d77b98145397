using System.Text.RegularExpressions;

namespace NbSite.Import.Markdown;

/// <summary>The marks of other programs.</summary>
internal sealed partial class ForeignLines
{
    [GeneratedRegex("""^(?<indent>(?>[ \t]*))(?<mark>!!!|\?\?\?\+?|===)(?>[ \t]*)(?<kind>(?>[A-Za-z][A-Za-z -]*))?(?>[ \t]*)(?:"(?<title>[^"]*)")?$""")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^(?<indent>[ \t]{0,8}):{3,}[ \t]*(?<name>[A-Za-z-]*)(?<title>.*)$")]
    private static partial Regex Colons();

    [GeneratedRegex(@"^(?:import\s.{1,200}\sfrom\s+['""].*|import\s+['""].*|export\s+(?:default|const|function|let)\b.*)$")]
    private static partial Regex Module();

    [GeneratedRegex(@"^(?>\s*)\{\{?[<%](?>\s*)(?<end>/|end)?(?>\s*)(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<rest>[^{}]*?)[%>]\}?\}\s*$")]
    private static partial Regex PairedShortcode();

    [GeneratedRegex(@"\{\{?[<%]-?\s*/?(?<name>[A-Za-z][A-Za-z0-9_/-]*)(?<rest>(?:[^{}""]|""[^""]*"")*?)-?[%>]\}?\}")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\{\{[^{}]{1,300}\}\}|\{%[^%]{1,300}%\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"^\{\{\s*(?:site\.(?:baseurl|url|BaseURL)|\.Site\.BaseURL|config\.site\.url|base)\s*(?:\|[^{}]*)?\}\}$")]
    private static partial Regex BaseUrl();

    [GeneratedRegex(@"!\[\[(?<page>[^\[\]|#]{1,200})(?:[|#](?<words>[^\[\]]{0,200}))?\]\]")]
    private static partial Regex WikiPicture();

    [GeneratedRegex(@"(?<!!)\[\[(?<page>[^\[\]|]{1,200})(?:\|(?<words>[^\[\]]{1,200}))?\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"%%([^%]{1,500})%%")]
    private static partial Regex Private();

    [GeneratedRegex(@"\{:[^}]{0,80}\}")]
    private static partial Regex Kramdown();

    [GeneratedRegex(@"^\s*\[(?:TOC|toc|_TOC_)\]\s*$|^\s*\{:toc\}\s*$")]
    private static partial Regex Contents();

    [GeneratedRegex("""(?:(?<name>[A-Za-z][A-Za-z0-9_-]*)\s*=\s*)?(?<value>"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|[^\s"'=]+)""")]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<=\d)(?<!\\)\*(?=\d)")]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<!\\)\{(?!\s*(?:[#.][A-Za-z]|[A-Za-z-]+\s*=))")]
    private static partial Regex Brace();

    [GeneratedRegex(@"[{}\[\]%|*_`~\n]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\[\^[^\]\s]{1,60}\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"^ {0,3}(\[\^[^\]\s]{1,60}\]):")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"[*_`]")]
    private static partial Regex Marks();
}
