using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;
using NbSite.Model;

namespace NbSite.Export.Word;

/// <summary>
/// A page as a Word document: real styles, sources as endnotes, a bookmark for each part that is signed. The same page gives the same
/// bytes.
/// </summary>
public sealed class WordExporter : IPageExporter
{
    private const string Core = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string Custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <inheritdoc/>
    public ExportedPictures Pictures => ExportedPictures.Pixels;

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [new ExportedFile(".docx", Write(page, PlainPage.Of(page)))];
    }

    private static byte[] Write(ExportedPage page, PlainPage plain)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>(Main, "rId1");
            Feed(word.AddNewPart<CoreFilePropertiesPart>(Core, "rId2"), WordProperties.Core(page, plain));
            Feed(word.AddNewPart<CustomFilePropertiesPart>(Custom, "rId3"), WordProperties.Custom(page));
            Feed(main.AddNewPart<StyleDefinitionsPart>("rStyles"), Styles(plain));
            var notes = new WordNotes(main.AddNewPart<EndnotesPart>("rNotes"), plain);
            var numbering = new WordNumbering();
            var body = new WordBody(page, plain, main, notes, numbering).Make(new PartNames(page.Text).Whole);
            main.AddNewPart<NumberingDefinitionsPart>("rNumbers").Numbering = numbering.Made();
            main.AddNewPart<DocumentSettingsPart>("rSettings").Settings = new Settings(
                new EndnoteDocumentWideProperties(
                    new NumberingFormat { Val = NumberFormatValues.Decimal }, new EndnoteSpecialReference { Id = -1 }, new EndnoteSpecialReference { Id = 0 }),
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }),
                new ThemeFontLanguages { Val = plain.Language, Bidi = plain.Language });
            notes.Save();
            main.Document = new Document(body);
        }

        return FixedZip.Of(stream.ToArray());
    }

    private static string Styles(PlainPage plain)
    {
        using var resource = typeof(WordExporter).Assembly.GetManifestResourceStream("word/styles.xml")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{language}", SecurityElement.Escape(plain.Language), StringComparison.Ordinal)
            .Replace("{bidi}", plain.IsRightToLeft ? "<w:pPr><w:bidi/></w:pPr>" : "", StringComparison.Ordinal)
            .Replace("{boxes}", BoxLook.Styles(), StringComparison.Ordinal);
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(bytes);
    }
}
