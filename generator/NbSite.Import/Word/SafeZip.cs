using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace NbSite.Import.Word;

/// <summary>A packed file that may be made to do harm: nothing of it is unpacked onto a disk, and never more than some.</summary>
internal sealed class SafeZip : IDisposable
{
    private const int MostParts = 4_000;
    private const long LargestPart = 64L * 1024 * 1024;
    private const long LargestWhole = 256L * 1024 * 1024;
    private const long MostCharacters = 64L * 1024 * 1024;
    private const int Deepest = 250;

    private readonly ZipArchive _zip;
    private long _read;

    private SafeZip(ZipArchive zip) => _zip = zip;

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>Opens it. Throws <see cref="InvalidDataException"/> with what is wrong.</summary>
    public static SafeZip Open(byte[] bytes)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new InvalidDataException("it is in the old form of Word, or has a password; save it as .docx without one");
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts) throw new InvalidDataException($"it holds more than {MostParts} parts");
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException(problem.Message.StartsWith("it ", StringComparison.Ordinal) ? problem.Message : "it is no Word document, or damaged");
        }

        var total = 0L;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                throw new InvalidDataException("a part of it has a name that leads out of it");
            if (!seen.Add(name)) throw new InvalidDataException("two parts of it have the same name");
            total += entry.Length;
            if (entry.Length > LargestPart || total > LargestWhole) throw new InvalidDataException("unpacked it is larger than any document");
            if (entry.Length > 1024 * 1024 && entry.Length / Math.Max(1, entry.CompressedLength) > 250) throw new InvalidDataException("a part of it unpacks to more than 250 times its size");
        }

        return new SafeZip(zip);
    }

    /// <summary>A part's bytes; null when there is none.</summary>
    public byte[]? Bytes(string name)
    {
        if (_zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        // What a part says of its size may be a lie.
        while ((count = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, count);
            if ((_read += count) > LargestWhole || memory.Length > LargestPart) throw new InvalidDataException("unpacked it is larger than any document");
        }

        return memory.ToArray();
    }

    /// <summary>A part as XML without anything from outside; null when there is none.</summary>
    public XElement? Xml(string name) => Bytes(name) is { } bytes ? SafeXml(new MemoryStream(bytes, writable: false), name) : null;

    /// <summary>XML of bounded size and depth, without definitions of its own. Throws <see cref="InvalidDataException"/>.</summary>
    public static XElement SafeXml(Stream stream, string name)
    {
        try
        {
            using (var first = XmlReader.Create(stream, Settings(closes: false)))
                while (first.Read())
                    if (first.Depth > Deepest) throw new InvalidDataException($"“{name}” has parts more than {Deepest} deep inside each other");
            stream.Position = 0;
            using var reader = XmlReader.Create(stream, Settings(closes: true));
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException problem)
        {
            throw new InvalidDataException(problem.Message.Contains("DTD", StringComparison.Ordinal) ? $"“{name}” defines entities of its own, which may do harm" : $"“{name}” is damaged (line {problem.LineNumber})");
        }
    }

    public static XmlReaderSettings Settings(bool closes) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        CloseInput = closes,
        CheckCharacters = false,
    };

    public void Dispose() => _zip.Dispose();
}
