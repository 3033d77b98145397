using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NbSite.Model;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// The record of a run as bytes: texts and look-ups once each, then the work on each document, and last the SHA-256 of all that.
/// What is damaged or of another format is no record.
/// </summary>
public static class RunRecordFile
{
    private static ReadOnlySpan<byte> Head => "NbSite run 1\n"u8;

    /// <summary>Writes a record.</summary>
    public static void Write(Stream stream, RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(record);
        var tables = new RecordTables();
        var works = new ArrayBufferWriter<byte>();
        var count = 0;
        var body = new ArrayBufferWriter<byte>();
        foreach (var work in record.Works)
        {
            body.ResetWrittenCount();
            Write(new RecordWriter(body), work, tables);
            var line = new RecordWriter(works);
            line.Number(tables.Text(work.Section));
            line.Number(tables.Text(work.Key));
            line.Bytes(body.WrittenSpan);
            count++;
        }

        var head = new ArrayBufferWriter<byte>();
        head.Write(Head);
        tables.Write(new RecordWriter(head));
        new RecordWriter(head).Number(count);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(head.WrittenSpan);
        Put(works.WrittenSpan);
        stream.Write(hash.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>The run that a record tells of; null when it is damaged, or no record of this format.</summary>
    /// <param name="bytes">The record.</param>
    /// <param name="keep">Hands over files as that run wrote them.</param>
    public static EarlierRun? Read(ReadOnlyMemory<byte> bytes, Func<IReadOnlyList<string>, bool> keep)
    {
        // One damaged byte makes it no record: it would go unseen into every document that is passed over.
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < Head.Length || !bytes.Span.StartsWith(Head)) return null;
        if (!SHA256.HashData(bytes.Span[..length]).AsSpan().SequenceEqual(bytes.Span[length..])) return null;
        try
        {
            var reader = new RecordReader(bytes[Head.Length..length]);
            var tables = RecordTables.Read(reader);
            var works = new Dictionary<(string, string), ReadOnlyMemory<byte>>();
            for (var left = reader.Number(); left > 0; left--)
                works.Add((tables.Text(reader.Number()), tables.Text(reader.Number())), reader.Bytes());
            return new EarlierRun(
                (section, key) => works.TryGetValue((section, key), out var body) ? Work(section, key, body, tables) : null, keep);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    private static void Write(RecordWriter writer, WorkRecord work, RecordTables tables)
    {
        writer.Number(tables.Text(work.SourceHash));
        writer.Number(tables.Text(work.Modules));
        int[] asked = [.. work.LookUps.Select(tables.LookUp).Order()];
        writer.Number(asked.Length);
        var before = 0;
        foreach (var one in asked)
        {
            writer.Number(one - before);
            before = one;
        }

        writer.Number(work.Files.Length);
        foreach (var file in work.Files) writer.Text(file);
        writer.Number(work.Reports.Length);
        foreach (var report in work.Reports)
        {
            writer.Number(tables.Descriptor(report.Descriptor));
            // A place that nobody named has no path at all.
            writer.Number(report.Span.Path is null ? 0 : 1 + tables.Text(report.Span.Path));
            writer.Number(report.Span.Line);
            writer.Number(report.Span.Column);
            writer.Number(report.Span.Length);
            writer.Text(report.Message);
            writer.Number(report.Hint is null ? 0 : 1 + tables.Text(report.Hint));
        }

        writer.Number(work.Results.Length);
        foreach (var result in work.Results) writer.Bytes(result.Span);
    }

    private static WorkRecord? Work(string section, string key, ReadOnlyMemory<byte> body, RecordTables tables)
    {
        try
        {
            var reader = new RecordReader(body);
            var (source, modules, at) = (tables.Text(reader.Number()), tables.Text(reader.Number()), 0);
            return new WorkRecord
            {
                Section = section,
                Key = key,
                SourceHash = source,
                Modules = modules,
                LookUps = Each(reader, () => tables.LookUp(at += reader.Number())),
                Files = Each(reader, reader.Text),
                Reports = Each(reader, () => Report(reader, tables)),
                Results = Each(reader, reader.Bytes),
            };
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    private static Diagnostic Report(RecordReader reader, RecordTables tables)
    {
        var descriptor = tables.Descriptor(reader.Number());
        var path = reader.Number() is var at && at == 0 ? null : tables.Text(at - 1);
        var span = new SourceSpan(path!, reader.Number(), reader.Number(), reader.Number());
        var message = reader.Text();
        return new Diagnostic(descriptor, span, message, reader.Number() is var hint && hint == 0 ? null : tables.Text(hint - 1));
    }

    private static ImmutableArray<T> Each<T>(RecordReader reader, Func<T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.Number(); left > 0; left--) all.Add(read());
        return all.DrainToImmutable();
    }

    private static bool IsDamage(Exception exception) =>
        exception is ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or KeyNotFoundException;
}
