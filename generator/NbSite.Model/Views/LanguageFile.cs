using System.Collections.Concurrent;

namespace NbSite.Model;

/// <summary>A file of a language that the theme brings and does not read itself.</summary>
/// <param name="name">As messages name it, such as “en.checks.yml”.</param>
/// <param name="text">All of it.</param>
public sealed class LanguageFile(string name, string text)
{
    private readonly ConcurrentDictionary<(Type, string), object> _read = new();

    /// <summary>As messages name it.</summary>
    public string Name { get; } = name;

    /// <summary>All of it.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// What a reader makes of the file, which never changes: made when it is first asked for, and kept as long as the file. The
    /// theme's own files are read once however often a site is built, as the preview does.
    /// </summary>
    /// <typeparam name="T">What is made; it must not change afterwards.</typeparam>
    /// <param name="key">Tells apart what one reader makes for several languages.</param>
    /// <param name="read">Reads the file, and nothing else.</param>
    public T Read<T>(string key, Func<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return (T)_read.GetOrAdd((typeof(T), key), static (_, make) => make(), read);
    }
}
