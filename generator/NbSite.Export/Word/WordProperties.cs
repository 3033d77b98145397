using System.Security;
using NbSite.Export.Plain;
using NbSite.Model;

namespace NbSite.Export.Word;

/// <summary>What the document says of itself: to Word, and to programs that bring it back.</summary>
internal static class WordProperties
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    /// <summary>Title, language, publisher and version.</summary>
    public static string Core(ExportedPage page, PlainPage plain) => Head + "<cp:coreProperties"
        + """ xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"""
        + $"<dc:title>{Text(plain.Title)}</dc:title><dc:creator>{Text(page.View.Site.Publisher)}</dc:creator>"
        + $"<dc:description>{Text(plain.Summary)}</dc:description><dc:language>{Text(plain.Language)}</dc:language>"
        + $"<dc:identifier>{Text(page.Url)}</dc:identifier><cp:version>{Text(Code(page))}</cp:version></cp:coreProperties>";

    /// <summary>Which page and which text it is.</summary>
    public static string Custom(ExportedPage page)
    {
        (string Name, string Value)[] all =
        [
            ("nbsite-page", page.View.Page.Id), ("nbsite-language", page.View.Page.Language), ("nbsite-address", page.Url),
            ("nbsite-version-code", Code(page)), ("nbsite-status", page.State.Status), ("nbsite-last-checked", page.State.LastChecked?.Iso() ?? ""),
        ];
        return Head + """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" """
            + """xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">"""
            + string.Concat(all.Select((each, at) =>
                $$"""<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="{{at + 2}}" name="{{each.Name}}"><vt:lpwstr>{{Text(each.Value)}}</vt:lpwstr></property>"""))
            + "</Properties>";
    }

    // A page without a record has no code that anybody could look up.
    private static string Code(ExportedPage page) => page.View.Review is null ? "" : page.State.Code;

    private static string Text(string words) => SecurityElement.Escape(WordRuns.Clean(words)) ?? "";
}
