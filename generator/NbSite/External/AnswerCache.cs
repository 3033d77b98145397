using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NbSite.Console;
using NbSite.Disk;

namespace NbSite.External;

/// <summary>
/// What addresses answered before, in <c>.nbsite/external.json</c> beside the content folder. A good answer holds for
/// a week; all others are
/// asked again. It may be lost at any time.
/// </summary>
internal sealed class AnswerCache
{
    private const int GoodDays = 7;
    private const int LargestFile = 64 * 1024 * 1024;

    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    private AnswerCache(string path) => _path = path;

    /// <summary>The cache of a site; an empty one when there is none that can be read.</summary>
    /// <param name="content">The full path of the content folder.</param>
    public static AnswerCache Of(string content)
    {
        var site = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(content)) ?? content;
        var cache = new AnswerCache(Path.Combine(site, StateFolder.Name, "external.json"));
        try
        {
            if (new FileInfo(cache._path) is { Exists: true, Length: < LargestFile }) cache.Read(File.ReadAllBytes(cache._path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException
            or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            cache._answers.Clear();
        }

        return cache;
    }

    /// <summary>An answer that still holds; null for none.</summary>
    public Answer? Find(string address, DateOnly today)
    {
        lock (_gate)
        {
            return _answers.GetValueOrDefault(address) is { Outcome: Outcome.Good or Outcome.Moved } answer
                && answer.On <= today && today.DayNumber - answer.On.DayNumber < GoodDays ? answer : null;
        }
    }

    public void Keep(string address, Answer answer)
    {
        lock (_gate) _answers[address] = answer;
    }

    /// <summary>
    /// Writes the answers of these addresses, and forgets all others. Throws <see cref="MachineException"/>.
    /// </summary>
    public void Save(IEnumerable<string> addresses)
    {
        var kept = addresses.ToImmutableHashSet(StringComparer.Ordinal);
        try
        {
            StateFolder.OpenOfSite(Path.GetDirectoryName(Path.GetDirectoryName(_path)!)!);
            using var bytes = new MemoryStream();
            Write(bytes, kept);
            Durable.Write(_path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{_path}”: {exception.Message}", isMidway: true);
        }
    }

    private void Read(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            _answers[entry.Name] = new Answer(
                Enum.Parse<Outcome>(entry.Value.GetProperty("outcome").GetString()!, ignoreCase: true),
                entry.Value.GetProperty("words").GetString()!,
                DateOnly.ParseExact(entry.Value.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private void Write(Stream stream, ImmutableHashSet<string> kept)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (address, answer) in _answers.Where(each => kept.Contains(each.Key)))
        {
            json.WriteStartObject(address);
            json.WriteString("outcome", answer.Outcome.ToString().ToLowerInvariant());
            json.WriteString("words", answer.Words);
            json.WriteString("on", answer.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
