using System.IO.Compression;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Import.Tests;

/// <summary>Files brought in within a test.</summary>
internal static class Brought
{
    public static ImportResult In(params (string Path, string Text)[] files) => In(null, [.. files.Select(file => SourceFile.Of(file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    public static ImportResult In(ImportKind? kind, params SourceFile[] files) => Importer.Run(new ImportRequest(new SourceTree("old", [.. files]), kind, "en", "new"));

    /// <summary>The text of the only page, without its front matter.</summary>
    public static string Page(this ImportResult result, int at = 0)
    {
        var text = Encoding.UTF8.GetString(result.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).ElementAt(at).Bytes);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 6)..].TrimEnd('\n');
    }

    public static string File(this ImportResult result, string path) => Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Bytes);

    public static IReadOnlyList<string> Codes(this ImportResult result) => [.. result.Findings.Where(each => each.What.Severity != Severity.Note).Select(each => $"{each.What.Span.Line}:{each.What.Code}")];

    /// <summary>What the site's reader says of every page, which is to be nothing.</summary>
    public static void IsSound(this ImportResult result)
    {
        foreach (var (path, bytes) in result.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var bag = new DiagnosticBag();
            var source = NbSite.Content.FrontMatter.FrontMatterReader.Read(new ContentFile(path, bytes), bag);
            var text = PositionedText.OfFile(path, Encoding.UTF8.GetString(bytes));
            MarkdownReader.ReadBlocks(text, source!.BodyOffset, MarkdownScope.Page, bag);
            Assert.True(bag.Count == 0, string.Join('\n', bag.ToImmutable().Select(each => $"{each.Span.Line}: {each.Code} {each.Message}")) + "\n" + text.Value);
        }
    }

    /// <summary>A Word document of parts.</summary>
    public static SourceFile Word(string body, params (string Name, string Xml)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts.Prepend(("word/document.xml", $"<w:document {Spaces}><w:body>{body}</w:body></w:document>")))
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(name.EndsWith(".png", StringComparison.Ordinal) ? Png : Encoding.UTF8.GetBytes(xml.Replace("SPACES", Spaces, StringComparison.Ordinal)));
            }
        }

        return SourceFile.Of("letter.docx", memory.ToArray());
    }

    public const string Spaces = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" """;

    /// <summary>The start of a PNG, which is all that an import looks at.</summary>
    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];
}
