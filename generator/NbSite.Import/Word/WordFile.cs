using System.Collections.Immutable;
using System.Xml.Linq;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Word;

/// <summary>Reads Word documents, each as a page.</summary>
internal static class WordFile
{
    private const long Largest = 100L * 1024 * 1024;

    public static bool IsPage(string path) => path[(path.LastIndexOf('/') + 1)..] is var name && !name.StartsWith('~')
        && (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".docm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<ImportedPage> Read(SourceTree tree, FindingList findings)
    {
        foreach (var file in tree.Files.Where(file => IsPage(file.Path)))
        {
            ImportedPage? page = null;
            try
            {
                if (file.Length > Largest) throw new InvalidDataException($"it has {file.Length} bytes; at most {Largest} are read");
                page = One(file, findings);
            }
            catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
            {
                findings.Add((tree.Files.Length == 1 ? Codes.ImportRefused : Codes.ImportFileLeftOut).At(SourceSpan.File(file.Path), problem.Message.TrimEnd('.')));
            }

            if (page is not null) yield return page;
        }
    }

    private static ImportedPage One(SourceFile file, FindingList findings)
    {
        using var zip = SafeZip.Open(file.Read());
        var relations = Relations(zip, "word/_rels/document.xml.rels");
        var document = zip.Xml("word/document.xml") ?? throw new InvalidDataException("it holds no document of Word");
        var place = SourceSpan.File(file.Path);
        foreach (var (start, what) in ((string, string)[])[("word/vbaProject", "A macro"), ("word/embeddings/", "An embedded object"), ("word/activeX/", "A control"), ("word/charts/", "A chart")])
            if (zip.Names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))) findings.Add(Codes.ImportMacro.At(place, what));
        var reader = new WordReader(file.Path, zip, relations, findings);
        var body = document.Element(WordReader.W + "body") ?? throw new InvalidDataException("it holds no document of Word");
        var blocks = reader.Read(body);
        foreach (var name in zip.Names.Where(name => name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(40))
        {
            var words = zip.Xml(name) is { } part ? WordReader.Words(part) : "";
            if (PlainWords.Split(words).Length > 0) findings.Add(Codes.ImportLeftOut.At(place, "the head or foot of the pages", Quote.Short(words)), words);
        }

        var page = PageMaking.Make(file.Path, null, blocks, findings);
        WordCheck.Compare(page, WordReader.Words(body) + "\n" + reader.NoteWords(), findings);
        return page;
    }

    /// <summary>What each id of a part leads to.</summary>
    internal static ImmutableDictionary<string, string> Relations(SafeZip zip, string name)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var each in zip.Xml(name)?.Elements() ?? Enumerable.Empty<XElement>())
            if (each.Attribute("Id")?.Value is { } id && each.Attribute("Target")?.Value is { } target) found[id] = target;
        return found.ToImmutable();
    }
}
