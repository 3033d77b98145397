using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Export.Plain;
using NbSite.Model;

namespace NbSite.Export.Markdown;

/// <summary>A page as CommonMark: what is on record in front, numbered sources at the end, pictures beside it.</summary>
public sealed class MarkdownExporter : IPageExporter
{
    private static readonly JsonSerializerOptions Quotes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public ExportedPictures Pictures => ExportedPictures.Bytes;

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var plain = PlainPage.Of(page);
        var name = page.Name[(page.Name.LastIndexOf('/') + 1)..];
        var pictures = page.Pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal)
            .Select((picture, at) => (picture.Key, File: new ExportedFile(Ending(at + 1, picture.Value), picture.Value.Bytes)))
            .ToImmutableDictionary(each => each.Key, each => each.File, StringComparer.Ordinal);
        var text = Front(page, plain) + "\n" + Body(plain, Address);
        return
        [
            new ExportedFile(".md", Encoding.UTF8.GetBytes(text)),
            .. pictures.Values.OrderBy(file => file.Ending, StringComparer.Ordinal),
        ];

        string? Address(string asset) => pictures.TryGetValue(asset, out var file) ? Uri.EscapeDataString(name + file.Ending) : null;
    }

    private static string Ending(int number, ExportedPicture picture) =>
        $".{number.ToString(CultureInfo.InvariantCulture)}{picture.Ending}";

    internal static string Body(PlainPage page, Func<string, string?> picture)
    {
        var inlines = new MarkdownInlines(picture);
        var writer = new MarkdownWriter(inlines, PlainWalk.Targets(page));
        var blocks = new List<PlainBlock> { new PlainHeading(1, null, [new PlainText(page.Title, RunStyle.Usual)]) };
        if (page.Summary.Length > 0) blocks.Add(new PlainParagraph([new PlainText(page.Summary, RunStyle.Usual)]));
        if (!page.Notices.IsEmpty) blocks.Add(new PlainBox(BoxKind.Warning, page.Notices));
        blocks.AddRange(page.Blocks);
        blocks.AddRange(page.Terms);
        if (!page.Sources.IsEmpty)
        {
            blocks.Add(Heading(page.SourcesTitle));
            blocks.Add(PlainList.Of(page.Sources.Select(source => new PlainParagraph(source.Runs)), true, page.Sources[0].Number));
        }

        if (!page.About.IsEmpty)
        {
            blocks.Add(Heading(page.AboutTitle));
            blocks.Add(PlainList.Of(page.About.Select(PlainParagraph.Of)));
        }

        blocks.AddRange(page.Foot);
        return writer.Blocks(blocks) + "\n";
    }

    private static PlainHeading Heading(string words) => new(2, null, [new PlainText(words, RunStyle.Usual)]);

    /// <summary>Front matter; every value is a string in quotation marks, which YAML reads as JSON does.</summary>
    private static string Front(ExportedPage page, PlainPage plain)
    {
        var (text, state) = (new StringBuilder("---\n"), page.State);
        Key("title", plain.Title);
        Key("summary", plain.Summary);
        Key("id", page.View.Page.Id);
        Key("language", plain.Language);
        Key("address", page.Url);
        Key("code", page.View.Review is null ? null : state.Code);
        Key("status", state.Status);
        Key("last-checked", state.LastChecked?.Iso());
        Key("due", state.Due?.Iso());
        Key("changed", state.Changed?.Iso());
        if (!plain.About.IsEmpty)
        {
            text.Append("about:\n");
            foreach (var words in plain.About) text.Append("  - ").Append(JsonSerializer.Serialize(words, Quotes)).Append('\n');
        }

        return text.Append("---\n").ToString();

        void Key(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(key).Append(": ").Append(JsonSerializer.Serialize(value, Quotes)).Append('\n');
        }
    }
}
