using System.Security.Cryptography;
using System.Text;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// One kind of thing that work on a document may ask. In one run a name stands for one source, and a key has one answer.
/// </summary>
/// <param name="name">What it is called in the record of a build.</param>
public abstract class AnswerSource(string name)
{
    /// <summary>The hash where there is no answer.</summary>
    public const string None = "-";

    /// <summary>What it is called in the record of a build.</summary>
    public string Name { get; } = name;

    /// <summary>Changes whenever the answer changes in anything that whoever asks could see.</summary>
    public abstract string HashOf(string key);

    /// <summary>A hash, short enough to be kept a million times, of text that says all of an answer.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}

/// <summary>Answers of one type.</summary>
/// <param name="name">What the source is called in the record of a build.</param>
/// <param name="find">The answer to a key; null for none.</param>
/// <param name="text">All of an answer as text.</param>
public sealed class AnswerSource<T>(string name, Func<string, T> find, Func<T, string> text) : AnswerSource(name)
{
    /// <inheritdoc/>
    public override string HashOf(string key) => find(key) is { } answer ? Hash(text(answer)) : None;

    internal T Find(string key) => find(key);
}
